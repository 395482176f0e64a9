package dev.itsm.cli.cases;

/** A case, or a file of cases, that cannot be read: what is wrong in one line, and a guess in a second. */
final class CaseFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CaseFault(String where, String rule, String maybe) {
        super(where + ": " + rule + "\nMaybe " + maybe);
    }
}
