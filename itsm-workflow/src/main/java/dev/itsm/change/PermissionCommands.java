package dev.itsm.change;

import dev.itsm.approval.ApprovalCommand;
import dev.itsm.approval.ApprovalDecider;
import dev.itsm.approval.ApprovalEvent;
import dev.itsm.approval.ApprovalPolicy;
import dev.itsm.approval.Duty;
import dev.itsm.approval.EmergencyAuthorisation;
import dev.itsm.approval.Holder;
import dev.itsm.approval.Round;
import dev.itsm.approval.Round.Closing;
import dev.itsm.approval.Round.Status;
import dev.itsm.approval.SegregationOfDuties.Exemption;
import dev.itsm.change.ChangeCommand.Approve;
import dev.itsm.change.ChangeCommand.AuthoriseEmergency;
import dev.itsm.change.ChangeCommand.CheckDeadlines;
import dev.itsm.change.ChangeCommand.Exempt;
import dev.itsm.change.ChangeCommand.InRound;
import dev.itsm.change.ChangeCommand.RequestApproval;
import dev.itsm.change.ChangeCommand.RequestRetrospectiveApproval;
import dev.itsm.change.ChangeCommand.SettleRefusal;
import dev.itsm.change.ChangePolicy.EmergencyHandling;
import dev.itsm.change.Work.Nonconformity;
import dev.itsm.decision.Decision;
import dev.itsm.decision.Refusal;
import dev.itsm.id.ApprovalId;
import dev.itsm.id.ClauseRef;
import dev.itsm.party.Act;
import dev.itsm.party.PersonId;
import dev.itsm.practice.Handlers;
import dev.itsm.time.Period;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a change gets its permission, and keeps or loses it. */
final class PermissionCommands {
    private static final ClauseRef ACTIVITIES = ClauseRef.iso20000("8.5.1.3");

    private PermissionCommands() {}

    static void addTo(Handlers.Builder<Draft, ChangeCommand> handlers) {
        handlers.on("request-approval", RequestApproval.class, (draft, request) -> requestApproval(draft))
                .on("in-round", InRound.class, (draft, inRound) -> inRound(draft, inRound.command()))
                .on("approve", Approve.class, (draft, approve) -> draft.move(ChangeLifecycle.APPROVE))
                .on("authorise-emergency", AuthoriseEmergency.class, PermissionCommands::authoriseEmergency)
                .on("exempt", Exempt.class, PermissionCommands::exempt)
                .on(
                        "request-retrospective-approval",
                        RequestRetrospectiveApproval.class,
                        (draft, request) -> requestRetrospective(draft))
                .on("settle-refusal", SettleRefusal.class, PermissionCommands::settle)
                .on("check-deadlines", CheckDeadlines.class, (draft, check) -> checkDeadlines(draft));
    }

    /** Refuses if one of the people must not do this because of what was done before. */
    static void checkDuty(Draft draft, Duty duty, Set<PersonId> people) {
        draft.refuse(draft.policy()
                .duties()
                .check(
                        duty,
                        people,
                        draft.at(),
                        draft.change().duties(),
                        draft.change().approvals().exemptions())
                .refusals());
    }

    /** Notes that those who act carry it out, whoever was assigned: they must not review it. */
    static void noteImplementers(Draft draft) {
        Set<PersonId> people = new HashSet<>(draft.change().work().implementers());
        if (!draft.isRefused() && people.addAll(draft.act().people())) {
            draft.emit(new ChangeEvent.ImplementersAssigned(draft.change().id(), draft.at(), people));
        }
    }

    private static void requestApproval(Draft draft) {
        Change change = draft.change();
        Round current = change.approvals().current();
        if (current != null
                && isAlive(current.status(draft.at()))
                && current.digest().equals(change.content().digest())) {
            draft.refuse(
                    "ROUND_OPEN",
                    "the round " + current.id().key() + " is " + current.status(draft.at()),
                    "wait for it");
        }
        draft.requirePhase(phase -> phase == ChangePhase.ASSESSED, "approval is asked for once a change is assessed");
        RiskLevel risk = change.content().risk();
        Classification classification = change.classification();
        ApprovalPolicy route = risk == null || classification == null
                ? null
                : draft.policy()
                        .category(classification.category())
                        .flatMap(category -> category.route(risk))
                        .orElse(null);
        if (route == null) {
            draft.refuse(
                    "NO_ROUTE", "the policy does not say who approves it", "add a route for its category and risk");
        }
        List<Refusal> objections = ChangeGuards.beforeApproval(draft.attempt());
        draft.refuse(objections);
        if (route != null && !draft.isRefused()) {
            open(draft, route, false);
        }
    }

    private static void requestRetrospective(Draft draft) {
        EmergencyHandling handling = draft.policy().emergency();
        Round before = draft.change().approvals().retrospective();
        if (handling == null || !draft.change().is(ChangePath.EMERGENCY)) {
            draft.refuse("NO_EMERGENCY", "only an emergency is approved afterwards", "request approval");
        } else if (draft.change().work().finish() == null) {
            draft.refuse("NOT_FINISHED", "the work is not over", "finish it first");
        } else if (before != null && isAlive(before.status(draft.at()))) {
            draft.refuse("ROUND_OPEN", "it has been asked for before", "wait for the votes");
        } else if (before != null && before.status(draft.at()) == Status.REJECTED) {
            draft.refuse("DECLINED", "it was refused afterwards", "take it back, or decide to accept the risk");
        } else {
            open(draft, handling.approval(), true);
        }
    }

    private static boolean isAlive(Status status) {
        return status == Status.OPEN || status == Status.ON_HOLD || status == Status.APPROVED;
    }

    private static void open(Draft draft, ApprovalPolicy policy, boolean retrospective) {
        Change change = draft.change();
        ApprovalId id =
                ApprovalId.of(change.id().key() + "-" + (change.approvals().rounds() + 1));
        give(
                draft,
                null,
                new ApprovalCommand.Open(id, change.id(), change.content().digest(), policy),
                retrospective);
    }

    private static void inRound(Draft draft, ApprovalCommand command) {
        Change change = draft.change();
        boolean retrospective = change.approvals().retrospective() != null;
        Round round = retrospective
                ? change.approvals().retrospective()
                : change.approvals().current();
        if (command instanceof ApprovalCommand.Open || round == null) {
            draft.refuse("NO_ROUND", "there is no round to give that to", "request approval");
            return;
        }
        if (command instanceof ApprovalCommand.Close close && close.kind() == Closing.Kind.VOIDED) {
            draft.refuse(
                    "VOID", "a round is void when what it was asked about is altered, and not else", "withdraw it");
            return;
        }
        give(draft, round, command, retrospective);
        if (!draft.isRefused() && !retrospective) {
            follow(draft);
        }
    }

    /** What a round came to moves the change, where nothing else bars it. */
    private static void follow(Draft draft) {
        Round round = draft.change().approvals().current();
        ChangePhase phase = draft.change().phase();
        Status status = round == null ? Status.OPEN : round.status(draft.at());
        boolean gone = status == Status.VOIDED || status == Status.WITHDRAWN;
        if (status == Status.APPROVED && phase == ChangePhase.ASSESSED) {
            draft.moveIfOpen(ChangeLifecycle.APPROVE);
        } else if (status == Status.REJECTED && phase == ChangePhase.ASSESSED) {
            draft.moveIfOpen(ChangeLifecycle.REJECT);
        } else if (gone && (phase == ChangePhase.APPROVED || phase == ChangePhase.SCHEDULED)) {
            draft.moveIfOpen(ChangeLifecycle.REVISE);
        }
    }

    /** Gives a command to a round; who lacks the authority to vote breaks a rule of changes. */
    static void give(Draft draft, @Nullable Round round, ApprovalCommand command, boolean retrospective) {
        ApprovalDecider decider = new ApprovalDecider(
                draft.surroundings().electorate(),
                draft.policy().duties(),
                draft.change().duties(),
                draft.change().approvals().exemptions());
        Decision<Round, ApprovalEvent> decision = decider.decide(round, command, draft.act());
        if (decision instanceof Decision.Refused<Round, ApprovalEvent> refused) {
            draft.refuse(
                    refused.reasons().stream().map(PermissionCommands::named).toList());
        } else if (decision instanceof Decision.Accepted<Round, ApprovalEvent> accepted) {
            accepted.events()
                    .forEach(event -> draft.emit(
                            new ChangeEvent.RoundMoved(draft.change().id(), draft.at(), event, retrospective)));
            draft.propose(accepted.proposals());
        }
    }

    private static Refusal named(Refusal refusal) {
        boolean authority =
                refusal.code().equals(ApprovalDecider.NO_SEAT) || refusal.code().equals(ApprovalDecider.NO_DELEGATION);
        return authority
                ? Refusal.of("CHG-05", refusal.subject(), refusal.says()).under(ACTIVITIES)
                : refusal;
    }

    /** Ends the round that counts, if there is one, because what it was asked about is no more. */
    static void voidRound(Draft draft) {
        Round round = draft.change().approvals().current();
        if (round != null && isAlive(round.status(draft.at()))) {
            give(draft, round, new ApprovalCommand.Close(Closing.Kind.VOIDED), false);
        }
    }

    private static void authoriseEmergency(Draft draft, AuthoriseEmergency command) {
        EmergencyHandling handling = draft.policy().emergency();
        String reason = draft.needReason();
        PersonId by = command.by();
        PersonId recorder = draft.act().actor();
        if (handling == null || !draft.change().is(ChangePath.EMERGENCY)) {
            draft.refuse("NO_EMERGENCY", "it is not classified as an emergency", "classify it first");
            return;
        }
        Act giving = by.equals(recorder) ? draft.act() : Act.by(by, draft.at());
        if (!draft.surroundings().electorate().entitles(giving, handling.authority())) {
            draft.refuse(
                    "CHG-05",
                    by.key() + " may not permit an emergency",
                    "ask " + handling.authority().describe());
        }
        PersonId witness = command.witness();
        boolean heard =
                witness != null && !witness.equals(by) && !draft.act().people().contains(witness);
        if (!by.equals(recorder) && !heard) {
            draft.refuse(
                    "NO_WITNESS", "what somebody else permitted must have been heard by a third person", "name them");
        }
        String channel = draft.need("channel", command.channel());
        checkDuty(draft, Duty.APPROVE, giving.people());
        draft.requirePhase(ChangePhase::isPlanned, "an emergency is permitted before the work starts");
        if (!draft.isRefused()) {
            EmergencyAuthorisation given = new EmergencyAuthorisation(
                    draft.change().id(),
                    draft.change().content().digest(),
                    by,
                    giving.onBehalfOf(),
                    channel,
                    heard ? witness : null,
                    Period.of(draft.at(), draft.at().plus(handling.validFor())),
                    reason);
            draft.emit(new ChangeEvent.EmergencyAuthorised(draft.change().id(), draft.at(), given));
            draft.moveIfOpen(ChangeLifecycle.APPROVE);
        }
    }

    private static void exempt(Draft draft, Exempt command) {
        String reason = draft.needReason();
        Holder may = draft.policy().limits().overriding();
        PersonId grantor = draft.act().actor();
        if (may == null || !draft.surroundings().electorate().entitles(draft.act(), may)) {
            draft.refuse(
                    "NO_AUTHORITY", grantor.key() + " may not grant exemptions", "ask whoever may pass over conflicts");
        }
        Set<PersonId> givers = draft.act().people();
        boolean interested = givers.contains(command.person())
                || draft.change().duties().people().values().stream()
                        .flatMap(Set::stream)
                        .anyMatch(givers::contains);
        if (interested) {
            draft.refuse(
                    "OWN_EXEMPTION",
                    "who takes part in a change must not grant exemptions for it",
                    "ask another person");
        }
        if (command.period().isOpenEnded()) {
            draft.refuse("NO_END", "an exemption must end", "give it an end");
        }
        if (!draft.isRefused()) {
            draft.emit(new ChangeEvent.Exempted(
                    draft.change().id(),
                    draft.at(),
                    new Exemption(
                            command.code(), command.duty(), command.person(), grantor, command.period(), reason)));
        }
    }

    private static void settle(Draft draft, SettleRefusal command) {
        Retrospective standing = Retrospective.of(draft.change(), draft.policy(), draft.at());
        if (!Retrospective.isOver(draft.change(), standing, draft.at())) {
            draft.refuse(
                    "NOT_REFUSED",
                    "it has not been refused afterwards, and the time is not over",
                    "wait for the votes");
        }
        EmergencyHandling handling = draft.policy().emergency();
        if (handling == null || !draft.surroundings().electorate().entitles(draft.act(), handling.authority())) {
            draft.refuse(
                    "CHG-05",
                    draft.act().actor().key() + " may not decide what follows from the refusal",
                    "ask whoever may permit an emergency");
        }
        checkDuty(draft, Duty.APPROVE, draft.act().people());
        draft.needReason();
        if (!draft.isRefused()) {
            draft.emit(new ChangeEvent.RefusalSettled(draft.change().id(), draft.at(), command.decision()));
        }
    }

    private static void checkDeadlines(Draft draft) {
        List<ChangeDuty.Missed> missed = ChangeDuty.missed(draft.change(), draft.policy(), draft.at());
        for (ChangeDuty.Missed one : missed) {
            Nonconformity found = new Nonconformity(one.code(), one.says(), draft.at());
            draft.emit(new ChangeEvent.NonconformityFound(draft.change().id(), draft.at(), found));
            draft.propose(List.of(new RaiseNonconformity(draft.change().id(), found.code(), found.says())));
        }
        if (missed.isEmpty()) {
            draft.refuse("NOTHING_DUE", "nothing is overdue that was not known before", "look again later");
        }
    }
}
