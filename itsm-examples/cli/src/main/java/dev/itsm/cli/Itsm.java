package dev.itsm.cli;

import dev.itsm.cli.cases.CasesCommand;
import dev.itsm.cli.collisions.CollisionsCommand;
import dev.itsm.cli.lifecycle.LifecycleCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code itsm} command. */
@Command(
        name = "itsm",
        mixinStandardHelpOptions = true,
        description = "IT service management on files: what the itsm libraries compute, for those who write no code.",
        subcommands = {CasesCommand.class, CollisionsCommand.class, LifecycleCommand.class})
public final class Itsm {
    private Itsm() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Itsm()).execute(arguments));
    }
}
