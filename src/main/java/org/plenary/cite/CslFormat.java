package org.plenary.cite;

/** CSL-JSON, the items that citation processors and reference managers read. */
public enum CslFormat implements CitationFormat {
    CSL;

    /** The item; a file of them is a JSON array. */
    public CslItem item(Cited cited) {
        return CslItem.of(cited);
    }

    @Override
    public String id() {
        return "csl";
    }

    @Override
    public String label() {
        return "CSL-JSON";
    }

    @Override
    public String mediaType() {
        return "application/vnd.citationstyles.csl+json";
    }

    @Override
    public String extension() {
        return "json";
    }
}
