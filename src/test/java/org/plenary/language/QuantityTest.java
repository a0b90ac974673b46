package org.plenary.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void trailingZerosDoNotMatter() {
        assertThat(one("1.50", Unit.PERCENT)).isEqualTo(one("1.5", Unit.PERCENT));
        assertThat(one("3E9", Unit.COUNT).term()).isEqualTo("3000000000");
        assertThat(one("0.00", Unit.COUNT).term()).isEqualTo("0");
    }

    @Test
    void aTextIsFoundWithTheUnitAndWithout() {
        assertThat(one("1.03E12", Unit.USD).terms()).containsExactly("1030000000000usd", "1030000000000");
        assertThat(one("1.03E12", Unit.COUNT).terms()).containsExactly("1030000000000");
    }

    @Test
    void aRangeIsFoundByItsEndsToo() {
        assertThat(range("1.5", "2", Unit.PERCENT).terms())
                .containsExactly("1.5..2%", "1.5..2", "1.5%", "1.5", "2%", "2");
    }

    @Test
    void aRangeHoldsWhatLiesWithinItAndHasItsUnit() {
        Quantity typed = range("3", "4", Unit.USD);

        assertThat(typed.holds(one("3", Unit.USD))).isTrue();
        assertThat(typed.holds(range("3.5", "4", Unit.USD))).isTrue();
        assertThat(typed.holds(range("3.5", "4.5", Unit.USD))).isFalse();
        assertThat(typed.holds(one("2.9", Unit.USD))).isFalse();
        assertThat(typed.holds(one("3.5", Unit.EUR))).isFalse();
        assertThat(typed.holds(one("3.5", Unit.COUNT))).isFalse();
    }

    @Test
    void withoutAUnitARangeHoldsAny() {
        assertThat(range("3", "4", Unit.COUNT).holds(one("3.5", Unit.EUR))).isTrue();
    }

    @Test
    void aRangeBeginsWithItsLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> range("4", "3", Unit.COUNT));
    }

    private static Quantity one(String value, Unit unit) {
        return Quantity.of(new BigDecimal(value), unit);
    }

    private static Quantity range(String low, String high, Unit unit) {
        return new Quantity(new BigDecimal(low), new BigDecimal(high), unit);
    }
}
