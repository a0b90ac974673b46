package org.plenary.index;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What every index must do: the definition of the seam, in behaviours.
 *
 * <p>An index is made, builds are published in it ({@link BuildContract}), and it answers: what matches
 * ({@link WordContract}, {@link PlaceContract}, {@link FieldContract}), in which order ({@link OrderContract}) and piece by piece
 * ({@link WalkContract}), narrowed and
 * counted ({@link FacetContract}), with what lit ({@link HighlightContract}), what it holds ({@link HoldingsContract}), what is
 * being typed ({@link CompletionContract}), what means the same ({@link MeaningContract}), and other ways to say it
 * ({@link EquivalenceContract}).
 *
 * <p>Left to the index: scores but for their order, and how far stemming goes beyond plurals and possessives.
 */
public abstract class SearchIndexContract
        implements BuildContract,
                WordContract,
                PlaceContract,
                FieldContract,
                OrderContract,
                WalkContract,
                FacetContract,
                HighlightContract,
                HoldingsContract,
                CompletionContract,
                MeaningContract,
                EquivalenceContract {
    private SearchIndex index;

    /** A new index that holds nothing. */
    protected abstract SearchIndex create();

    @BeforeEach
    void createIndex() {
        index = create();
    }

    @AfterEach
    void closeIndex() {
        index.close();
    }

    @Override
    public SearchIndex index() {
        return index;
    }
}
