package dev.itsm.cli.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ImpactCommandTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SHOP = """
            from,to,type,group,k
            shop,web1,runs-on,front,1
            shop,web2,runs-on,front,
            shop,web2,runs-on,front,1
            web1,db,uses,,
            report,db,uses,,1
            db,db,replicates,,
            """;

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return new CommandLine(new ImpactCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private JsonNode json(String... arguments) {
        assertThat(run(arguments)).as(err.toString()).isZero();
        return JSON.readTree(out.toString());
    }

    private static List<String> hits(JsonNode root) {
        return StreamSupport.stream(root.get("impacted").spliterator(), false)
                .map(hit -> hit.get("ci").asString() + " " + hit.get("state").asString() + " " + hit.get("distance")
                        + " " + hit.get("path") + " " + hit.get("margin"))
                .toList();
    }

    @Test
    void the_machine_form_is_as_described() throws IOException {
        String cis = file("cis.csv", "ci;class;name\nprinter;printer;\ndb;database;The database\n");
        JsonNode root = json("--relations", file("r.csv", SHOP), "--cis", cis, "--down", "db", "--json");
        assertThat(hits(root))
                .containsExactly(
                        "db DOWN 0 [\"db\"] 0",
                        "report DOWN 1 [\"db\",\"report\"] 0",
                        "web1 DOWN 1 [\"db\",\"web1\"] 0",
                        "shop DEGRADED 2 [\"db\",\"web1\",\"shop\"] 1");
        assertThat(root.get("down").asInt()).isEqualTo(3);
        assertThat(root.get("degraded").asInt()).isEqualTo(1);
        assertThat(root.get("unrelated").asInt()).isEqualTo(1);
        assertThat(hits(json("--relations", file("r.csv", SHOP), "--down", "web1,web2", "--json")))
                .containsExactly(
                        "web1 DOWN 0 [\"web1\"] 0", "web2 DOWN 0 [\"web2\"] 0", "shop DOWN 1 [\"web1\",\"shop\"] 0");
        assertThat(run("--relations", file("r.csv", SHOP), "--cis", cis, "--down", "db"))
                .isZero();
        assertThat(out.toString()).contains("margin 1", "3 down, 1 degraded", "1 item is in no relation");
    }

    @Test
    void the_order_of_rows_does_not_matter() throws IOException {
        List<String> rows = new ArrayList<>(SHOP.lines().skip(1).toList());
        JsonNode first = json("--relations", file("r.csv", SHOP), "--down", "db", "--json");
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(rows, new Random(seed));
            String text = "from,to,type,group,k\n" + String.join("\n", rows);
            assertThat(json("--relations", file("s.csv", text), "--down", "db", "--json"))
                    .isEqualTo(first);
        }
    }

    @Test
    void another_tools_walk_of_5_or_7_nodes_is_7_whatever_the_order() throws IOException {
        Path shared = Path.of("..", "..", "..", "shared", "cases", "impact-order.csv");
        assumeTrue(Files.exists(shared), () -> "Skipped: there is no " + shared);
        List<String> lines = Files.readAllLines(shared);
        List<String> rows = new ArrayList<>(lines.subList(1, lines.size()));
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(rows, new Random(seed));
            String file = file("o.csv", lines.get(0) + "\n" + String.join("\n", rows));
            assertThat(json("--relations", file, "--down", "S", "--json")
                            .get("down")
                            .asInt())
                    .isEqualTo(7);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a,b,uses,g,3      | a     | line 2: the k '3' is above the size of its group, which is 1
            a,b,uses,,2       | a     | line 2: the k '2' is above the size of its group, which is 1
            a,b,uses,g,0      | a     | line 2: the k '0' is not a number of members
            a,b,uses,g,x      | a     | line 2: the k 'x' is not a number of members
            ,b,uses,,         | b     | line 2: the from '' is blank
            a,,uses,,         | a     | line 2: the to '' is blank
            a,b,,,            | a     | line 2: the type '' is blank
            a,b,uses          | a     | line 2: has 3 fields where the header has 5
            a,b,uses,,        | x     | --down: 'x' is named by no file
            a,b,uses,,        | a,''  | --down: '' is named by no file
            """)
    void what_cannot_be_used_is_told(String row, String down, String says) throws IOException {
        String file = file("r.csv", "from,to,type,group,k\n" + row + "\n");
        assertThat(run("--relations", file, "--down", down.replace("''", " "))).isEqualTo(2);
        assertThat(err.toString())
                .contains(says.replace("''", says.startsWith("--down") ? "' '" : "''"))
                .contains("\nMaybe ")
                .doesNotContain("Exception");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void lenient_skips_and_counts() throws IOException {
        String file = file("r.csv", """
                from,to,type,group,k
                a,b,uses,,
                ,b,uses,,
                a,c,uses,g,3
                a,d,uses,g,
                c,b,uses,h,1
                c,d,uses,h,2
                """);
        JsonNode root = json("--relations", file, "--down", "b", "--json", "--lenient");
        assertThat(root.get("bad").get("records").asInt()).isEqualTo(3);
        assertThat(hits(root)).hasSize(3);
        assertThat(run("--relations", file, "--down", "b", "--lenient")).isZero();
        assertThat(out.toString()).contains("3 skipped");
    }

    @Test
    void options_that_do_not_go_together_are_told() throws IOException {
        String file = file("r.csv", SHOP);
        for (String[] arguments : new String[][] {
            {"--down", "db"},
            {"--relations", file},
            {"--from", "other", file, "--down", "db"},
            {"--from", "netbox", file, "--relations", file, "--down", "db"},
            {"--from", "netbox", file, "--down", "db"},
            {"--from", "netbox", folder.resolve("none.json").toString(), "--down", "db"},
            {"--relations", file, "--cis", file("c.csv", "ci,class\ndb,a\ndb,b\n"), "--down", "db"},
            {
                "--relations",
                file,
                "--down",
                "db",
                "--svg",
                folder.resolve("no/such/folder.svg").toString()
            }
        }) {
            assertThat(run(arguments)).isEqualTo(2);
            assertThat(err.toString()).contains("\nMaybe ").doesNotContain("\tat ");
        }
    }

    @Test
    void filters_keep_types_and_classes_out() throws IOException {
        String file = file("r.csv", SHOP);
        assertThat(hits(json("--relations", file, "--down", "db", "--types", "runs-on", "--json")))
                .hasSize(1);
        String cis = file("cis.csv", "ci,class\nreport,service\n");
        assertThat(hits(json("--relations", file, "--cis", cis, "--down", "db", "--classes", "service", "--json")))
                .hasSize(2);
    }

    @Test
    void a_netbox_export_becomes_items_and_what_they_need() throws IOException {
        String file = file("netbox.json", """
                [{"model": "contenttypes.contenttype", "fields": {"app_label": "x", "model": "y"}},
                 {"model": "dcim.site", "pk": 1, "fields": {"name": "Berlin"}},
                 {"model": "dcim.rack", "pk": 2, "fields": {"name": "R1", "site": 1, "location": null}},
                 {"model": "dcim.rack", "pk": 3, "fields": {"name": "R1", "site": 1}},
                 {"model": "dcim.devicerole", "pk": 1, "fields": {"name": "Router", "slug": "router"}},
                 {"model": "dcim.device", "pk": 1, "fields": {"name": "edge", "role": 1, "site": 1, "rack": 2}},
                 {"model": "dcim.device", "pk": 2, "fields": {"name": "access", "device_role": 1, "site": 1, "rack": 3}},
                 {"model": "dcim.device", "pk": 3, "fields": {"name": null, "site": 1}},
                 {"model": "dcim.interface", "pk": 10, "fields": {"device": 1}},
                 {"model": "dcim.interface", "pk": 11, "fields": {"device": 1}},
                 {"model": "dcim.interface", "pk": 20, "fields": {"device": 2}},
                 {"model": "dcim.powerport", "pk": 30, "fields": {"device": 2}},
                 {"model": "dcim.poweroutlet", "pk": 31, "fields": {"device": 3}},
                 {"model": "circuits.provider", "pk": 1, "fields": {"name": "Carrier"}},
                 {"model": "circuits.circuit", "pk": 1, "fields": {"cid": "C-1", "provider": 1}},
                 {"model": "circuits.circuittermination", "pk": 5, "fields": {"circuit": 1}},
                 {"model": "dcim.cabletermination", "pk": 1, "fields": {"cable": 1, "cable_end": "A", "termination_type": ["circuits", "circuittermination"], "termination_id": 5}},
                 {"model": "dcim.cabletermination", "pk": 2, "fields": {"cable": 1, "cable_end": "B", "termination_type": ["dcim", "interface"], "termination_id": 10}},
                 {"model": "dcim.cabletermination", "pk": 3, "fields": {"cable": 2, "cable_end": "A", "termination_type": ["dcim", "interface"], "termination_id": 20}},
                 {"model": "dcim.cabletermination", "pk": 4, "fields": {"cable": 2, "cable_end": "B", "termination_type": ["dcim", "interface"], "termination_id": 11}},
                 {"model": "dcim.cable", "pk": 3, "fields": {"termination_a_type": "dcim.powerport", "termination_a_id": 30, "termination_b_type": "dcim.poweroutlet", "termination_b_id": 31}},
                 {"model": "virtualization.cluster", "pk": 1, "fields": {"name": "prod", "site": 1}},
                 {"model": "virtualization.virtualmachine", "pk": 1, "fields": {"name": "vm1", "cluster": 1}}]
                """);
        assertThat(hits(json("--from", "netbox", file, "--down", "Carrier", "--json")))
                .containsExactly(
                        "Carrier DOWN 0 [\"Carrier\"] 0",
                        "C-1 DOWN 1 [\"Carrier\",\"C-1\"] 0",
                        "edge DOWN 2 [\"Carrier\",\"C-1\",\"edge\"] 0",
                        "access DOWN 3 [\"Carrier\",\"C-1\",\"edge\",\"access\"] 0");
        assertThat(hits(json("--from", "netbox", file, "--down", "device 3", "--json")))
                .hasSize(2);
        assertThat(hits(json("--from", "netbox", file, "--down", "R1 (rack 2)", "--json")))
                .hasSize(3);
        assertThat(hits(json("--from", "netbox", file, "--down", "Berlin", "--json")))
                .hasSize(8);
    }

    @Test
    void the_picture_is_xml_and_shows_each_item_with_its_state() throws Exception {
        Path svg = folder.resolve("p.svg");
        String cis = file("cis.csv", "ci,class,name\nshop,service,<Shop> & \"more\"\n");
        assertThat(run("--relations", file("r.csv", SHOP), "--cis", cis, "--down", "db", "--svg", svg.toString()))
                .isZero();
        String text = Files.readString(svg);
        assertThat(text).contains("&lt;Shop&gt; &amp; &quot;more&quot;", "service · degraded", "runs-on (1 of 2)");
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new InputSource(new StringReader(text)))
                        .getElementsByTagName("g")
                        .getLength())
                .isEqualTo(5);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.startsWith(".itsm"));
        }
    }
}
