package dev.itsm.cli;

/** The {@code itsm} command. */
public final class Itsm {
    private Itsm() {}

    public static void main(String[] arguments) {}
}
