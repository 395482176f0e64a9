package dev.itsm.cli.readiness;

import dev.itsm.change.Change;
import dev.itsm.jackson.ItsmJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A fault that can be planted in the records of the sample organization: what breaks one rule, and no other.
 *
 * @param code the rule
 * @param says what is wrong then
 * @param records the keys of the records that are altered; none if it is the organization's own policy
 * @param edit alters a document
 */
record Plant(String code, String says, List<String> records, UnaryOperator<String> edit) {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final String NO_MAJOR = """
        {"standing":"NONE","steps":[],"businessImpact":null,"manager":null,"notice":null,"updates":[],"review":null}\
        """;
    private static final Map<String, Plant> ALL = new LinkedHashMap<>();

    static {
        incidents();
        majorIncidents();
        problems();
        serviceRequests();
        releases();
        items();
        requests();
        works();
    }

    private static void incidents() {
        value("INC-01", "ended without naming a service", "INC-1", at("links", it -> it.putNull("service")));
        value("INC-02", "ended without a category", "INC-2", at("classification", it -> it.putNull("category")));
        value("INC-03", "has no priority", "INC-4", at("classification", it -> it.putArray("rankings")));
        value(
                "INC-05",
                "has an unknown closure code",
                "INC-3",
                value -> ((ObjectNode) value.at("/outcome/resolutions/0/code")).put("code", "unheard-of"));
        value("INC-06", "shows no action", "INC-5", Plant::withoutAction);
        value(
                "INC-11",
                "has a note from before it was opened",
                "INC-6",
                value -> ((ObjectNode) value.at("/log/notes/0")).put("at", "2026-01-02T00:00:00Z"));
        document("INC-12", "lies untouched for months", "INC-10", text -> text.replace("2026-06-29", "2026-03-29"));
    }

    private static void withoutAction(ObjectNode value) {
        ArrayNode kept = MAPPER.createArrayNode();
        value.at("/progress/stays").forEach(stay -> {
            if (!List.of("OPEN", "ON_HOLD").contains(stay.path("phase").asString())) {
                kept.add(stay);
            }
        });
        ((ObjectNode) value.get("progress")).set("stays", kept);
        ((ObjectNode) value.get("routing")).putArray("assignments");
        ((ObjectNode) value.get("log")).putArray("notes");
    }

    private static void majorIncidents() {
        value("INC-07", "of priority P1, nobody decided on", "INC-9", it -> it.set("major", MAPPER.readTree(NO_MAJOR)));
        value("INC-08", "top management was not told", "INC-9", at("major", it -> it.putNull("notice")));
        value("INC-09", "was not reviewed", "INC-9", at("major", it -> {
            it.putNull("review").put("standing", "RESOLVED");
            ArrayNode steps = (ArrayNode) it.get("steps");
            steps.remove(steps.size() - 1);
        }));
        value("PRB-03", "no problem looks for its cause", "INC-9", at("links", it -> it.putArray("links")));
    }

    private static void problems() {
        value("PRB-02", "recurs, and no problem looks for the cause", "INC-2", at("links", it -> it.putArray("links")));
        value("PRB-04", "has no category", "PRB-2", at("classification", it -> it.putNull("category")));
        value("PRB-05", "was closed without cause or reason", "PRB-1", value -> {
            ((ObjectNode) value.get("analysis")).putNull("root");
            ((ObjectNode) value.at("/outcome/resolution")).put("says", " ");
        });
        value("PRB-06", "its cause stays, and no known error helps", "PRB-2", at("scope", it -> it.putArray("links")));
        value("PRB-07", "no change made the fix", "PRB-1", at("scope", it -> it.putArray("links")));
        value(
                "PRB-08",
                "was reviewed too long ago",
                "PRB-1",
                value -> ((ObjectNode) value.at("/outcome/reviews/0")).put("at", "2026-03-11T08:00:00Z"));
        value("PRB-09", "came again after it was fixed", "PRB-1", at("outcome", it -> {
            ObjectNode again = MAPPER.createObjectNode();
            again.put("incident", "incident:INC-5").put("openedAt", "2026-04-14T08:00:00Z");
            it.putArray("recurrences").add(again);
        }));
        value(
                "PRB-10",
                "nobody went on with it",
                "PRB-2",
                value -> ((ObjectNode) value.at("/treatment/reliefs/0")).put("at", "2026-05-10T08:00:00Z"));
        value("PRB-11", "is published to nobody", "KE-1", at("publication", it -> it.putArray("audiences")));
        value("INC-04", "was not escalated", "INC-9", at("routing", it -> it.putArray("escalations")));
    }

    private static void serviceRequests() {
        ALL.put(
                "SLA-05",
                new Plant(
                        "SLA-05",
                        "nothing is promised for the lowest priority",
                        List.of(),
                        text -> text.replace(", \"P4\": \"P20D\"", "")));
        ALL.put(
                "SLA-06",
                new Plant(
                        "SLA-06",
                        "a clock paused for a reason that is not laid down",
                        List.of(),
                        text -> text.replace("\"pauseReasons\": [\"REQUESTER\"]", "\"pauseReasons\": [\"SUPPLIER\"]")));
        value(
                "SRQ-01",
                "has an unknown category",
                "REQ-1",
                value -> ((ObjectNode) value.at("/classifications/0")).put("category", "odd"));
        ALL.put(
                "SRQ-02",
                new Plant(
                        "SRQ-02",
                        "instructions came only after the first request",
                        List.of(),
                        text -> text.replace("2026-01-02T00:00:00Z", "2026-04-01T00:00:00Z")));
        value(
                "SRQ-03",
                "shows no action",
                "REQ-2",
                value -> ((ObjectNode) value.at("/fulfilment/plan")).putObject("runs"));
    }

    private static void releases() {
        ALL.put(
                "REL-01",
                new Plant(
                        "REL-01",
                        "no type of release is for emergencies",
                        List.of(),
                        text -> text.replace("\"kind\": \"EMERGENCY\"", "\"kind\": \"PLANNED\"")));
        value(
                "REL-02",
                "was deployed before it met its criterion",
                "REL-1",
                value -> ((ObjectNode) value.at("/readiness/acceptance")).putArray("measurements"));
        value("REL-03", "no baseline was taken before", "REL-1", at("deployment", it -> it.putArray("baselines")));
        value(
                "REL-04",
                "was deployed without permission",
                "REL-1",
                value -> ((ObjectNode) value.at("/deployment/runs/0")).putArray("permits"));
        value(
                "REL-05",
                "was looked back on too late",
                "REL-1",
                value -> ((ObjectNode) value.at("/review")).put("at", "2026-08-01T00:00:00Z"));
    }

    private static void items() {
        document("CFG-01", "is not described", "ci-CHG-1", text -> text.replaceFirst("keeps what people share", " "));
        policy(
                "CFG-03",
                "what was altered after a change is not covered by it",
                "\"grace\": \"PT1H\"",
                "\"grace\": \"PT0S\"");
        policy("CFG-05", "computers were not verified in time", "\"every\": \"P1Y\"", "\"every\": \"P1M\"");
        document("CFG-06", "what was found is overdue", "CA-1", text -> text.replace("2026-07-31", "2026-04-30"));
        document("CFG-07", "is related to what is not there", "ci-files", text -> text + "\n" + SampleItems.dangling());
        document(
                "AST-01",
                "nobody owns it",
                "ci-files",
                text -> text.replaceFirst("\"owner\":\"team:storage\"", "\"owner\":null"));
        document(
                "DOC-06",
                "has a history that somebody altered",
                "ci-files",
                text -> text.substring(0, text.lastIndexOf("files.example"))
                        + "other.example"
                        + text.substring(text.lastIndexOf("files.example") + 13));
        document(
                "AST-02",
                "is used more than it allows",
                "ENT-1",
                text -> text.replace("\"granted\":10", "\"granted\":1"));
    }

    private static void policy(String code, String says, String lays, String down) {
        ALL.put(code, new Plant(code, says, List.of(), text -> text.replace(lays, down)));
    }

    private static void requests() {
        ALL.put(
                "CHG-01",
                new Plant(
                        "CHG-01",
                        "the policy names no controlled items",
                        List.of(),
                        text -> text.replace("[\"service components\"]", "[]")));
        value("CHG-02", "has an unknown category", "CHG-1", at("classification", it -> it.put("category", "odd")));
        value(
                "CHG-03",
                "was approved after it started",
                "CHG-1",
                value -> ((ObjectNode) value.at("/approvals/current/votes/0")).put("at", "2026-02-20T00:00:00Z"));
        value(
                "CHG-04",
                "was decided on without its benefit",
                "CHG-3",
                value -> ((ObjectNode) value.findValue("considerations")).remove("BENEFIT"));
        value(
                "CHG-06",
                "was approved by whoever asked for it",
                "CHG-4",
                value -> ((ObjectNode) value.at("/approvals/current/votes/0")).put("voter", "person:eve"));
        document(
                "CHG-08",
                "has no way back",
                "CHG-5",
                text -> reapproved(edited(text, at("content", it -> it.putNull("backOutPlan")))));
        value(
                "CHG-14",
                "of major impact, goes around design and transition",
                "CHG-5",
                at("classification", it -> it.put("route", "CHANGE_MANAGEMENT")));
    }

    private static void works() {
        value("CHG-07", "was not tested", "CHG-3", at("work", it -> it.putNull("verification")));
        value("CHG-09", "failed and was not investigated", "CHG-6", at("work", it -> it.putNull("investigation")));
        value(
                "CHG-10",
                "was closed by an empty review",
                "CHG-1",
                value -> ((ObjectNode) value.at("/work/review")).put("findings", " "));
        value("CHG-11", "an emergency that nobody looked at afterwards", "CHG-7", value -> {
            ((ObjectNode) value.get("work")).putNull("review");
            ArrayNode stays = (ArrayNode) value.at("/progress/stays");
            stays.remove(stays.size() - 1);
            stays.remove(stays.size() - 1);
        });
        value("CHG-12", "was announced to nobody", "CHG-4", at("planning", it -> it.putArray("announcements")));
        value(
                "CHG-15",
                "ended after its window",
                "CHG-2",
                value -> ((ObjectNode) value.at("/work/finish")).put("at", "2026-03-09T19:00:00Z"));
        ALL.put(
                "CHG-16",
                new Plant(
                        "CHG-16",
                        "too many are emergencies",
                        List.of("CHG-3", "CHG-4"),
                        text -> edited(
                                text,
                                at(
                                        "classification",
                                        it -> it.put("path", "EMERGENCY").put("category", "emergency")))));
    }

    private static void value(String code, String says, String record, Consumer<ObjectNode> edit) {
        document(code, says, record, text -> edited(text, edit));
    }

    private static void document(String code, String says, String record, UnaryOperator<String> edit) {
        ALL.put(code, new Plant(code, says, List.of(record), edit));
    }

    private static Consumer<ObjectNode> at(String member, Consumer<ObjectNode> edit) {
        return value -> edit.accept((ObjectNode) value.get(member));
    }

    private static String edited(String document, Consumer<ObjectNode> edit) {
        ObjectNode root = (ObjectNode) MAPPER.readTree(document);
        edit.accept((ObjectNode) root.get("value"));
        return MAPPER.writeValueAsString(root);
    }

    /** What is altered is approved as it is then, so that the approval is no second fault. */
    private static String reapproved(String document) {
        Change change = ItsmJson.standard().read(Change.class, document);
        String digest = change.content().digest().hex();
        return edited(document, value -> {
            ((ObjectNode) value.at("/approvals/current")).put("digest", digest);
            ((ObjectNode) value.at("/work/start")).put("content", digest);
        });
    }

    static List<Plant> all() {
        return new ArrayList<>(ALL.values());
    }

    static Plant of(String code) {
        Plant plant = ALL.get(code);
        if (plant == null) {
            throw new IllegalArgumentException(
                    "No fault is known that breaks " + code + ".\nMaybe its records are not in the sample.");
        }
        return plant;
    }

    boolean isInPolicy() {
        return records.isEmpty();
    }

    String edit(String document) {
        return edit.apply(document);
    }

    @Override
    public String toString() {
        return code + "  " + (records.isEmpty() ? "organization" : String.join(", ", records)) + "  " + says;
    }
}
