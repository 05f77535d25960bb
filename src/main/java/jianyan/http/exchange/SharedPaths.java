package jianyan.http.exchange;

/// Paths that two rooms speak of: the routes that answer there, and what says who may ask them.
public final class SharedPaths {
    /// The documents of the corpus folder that come by the page.
    public static final String INTAKE = "/api/v1/corpus/files";

    /// The terms that a site writes beside the lexicon's.
    public static final String OWN_TERMS = "/api/v1/lexicon/own";

    /// The themes that a site keeps for itself.
    public static final String OWN_THEMES = "/api/v1/themes/own";

    /// The selections that a site keeps.
    public static final String SUBCORPORA = "/api/v1/subcorpora";

    private SharedPaths() {}
}
