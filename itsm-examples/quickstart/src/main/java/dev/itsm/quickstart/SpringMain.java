package dev.itsm.quickstart;

import static dev.itsm.priority.Level.HIGH;

import dev.itsm.decision.Decision;
import dev.itsm.desk.By;
import dev.itsm.desk.IncidentDesk;
import dev.itsm.event.StaleWriteException;
import dev.itsm.id.IncidentId;
import dev.itsm.id.Revision;
import dev.itsm.incident.Incident;
import dev.itsm.incident.IncidentCommand;
import dev.itsm.incident.IncidentCommand.Assign;
import dev.itsm.incident.IncidentCommand.Close;
import dev.itsm.incident.IncidentCommand.Report;
import dev.itsm.incident.IncidentEvent;
import dev.itsm.incident.IncidentProcess;
import dev.itsm.incident.IncidentRepository;
import dev.itsm.jackson.ItsmJson;
import dev.itsm.jdbc.JdbcSchema;
import dev.itsm.jdbc.JdbcStore;
import dev.itsm.party.TeamId;
import dev.itsm.store.Store;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;

/** A desk in a product that has transactions of its own: its rows and the incident's commit together, or not at all. */
public final class SpringMain {
    private SpringMain() {}

    /** What the product wires together. */
    @Configuration
    @EnableTransactionManagement
    public static class Wiring {
        @Bean
        DataSource database() {
            DataSource source = new EmbeddedDatabaseBuilder()
                    .setType(EmbeddedDatabaseType.H2)
                    .generateUniqueName(true)
                    .build();
            JdbcSchema.of(ItsmJson.standard(), IncidentRepository.SCHEMA).migrate(source);
            JdbcClient.create(source)
                    .sql("create table orders (id int, incident varchar(200))")
                    .update();
            return source;
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        Store store(DataSource database, PlatformTransactionManager transactions) {
            return JdbcStore.of(new SpringConnections(database, transactions), "harbour-works", ItsmJson.standard());
        }

        @Bean
        IncidentDesk desk(Store store) {
            return IncidentDesk.builder(IncidentProcess.standard())
                    .repository(IncidentRepository.in(store))
                    .unitOfWork(store.unitOfWork())
                    .codec(ItsmJson.standard().events())
                    .build();
        }

        @Bean
        Orders orders(DataSource database, IncidentDesk desk) {
            return new Orders(JdbcClient.create(database), desk);
        }
    }

    /** A service of the product, which writes a row of its own and an incident. */
    public static class Orders {
        private final JdbcClient sql;
        private final IncidentDesk desk;

        Orders(JdbcClient sql, IncidentDesk desk) {
            this.sql = sql;
            this.desk = desk;
        }

        /** Whatever the desk throws takes the order back as well; a refusal is no exception and commits. */
        @Transactional
        public Decision<Incident, IncidentEvent> order(
                int number, IncidentId incident, Revision seen, IncidentCommand command) {
            sql.sql("insert into orders values (?, ?)")
                    .params(number, incident.key())
                    .update();
            return desk.handle(incident, seen, command, By.person("shop"));
        }

        public long count() {
            return sql.sql("select count(*) from orders").query(Long.class).single();
        }
    }

    public static void main(String[] args) {
        try (var spring = new AnnotationConfigApplicationContext(Wiring.class)) {
            Orders orders = spring.getBean(Orders.class);
            IncidentDesk desk = spring.getBean(IncidentDesk.class);
            IncidentId id = IncidentId.of("INC-1");
            orders.order(1, id, Revision.NONE, new Report("The scanner is broken", HIGH, HIGH))
                    .orThrow();
            System.out.println(orders.count() + " order, incident at revision " + revision(desk, id));
            try {
                orders.order(2, id, Revision.NONE, new Assign(TeamId.of("field")));
            } catch (StaleWriteException stale) {
                System.out.println(
                        "rolled back: " + orders.count() + " order, incident at revision " + revision(desk, id));
            }
            var refused = orders.order(3, id, revision(desk, id), new Close());
            System.out.println("refused: " + !refused.isAccepted() + ", " + orders.count() + " orders, "
                    + spring.getBean(Store.class).journal().head(id).length() + " entries in the journal");
        }
    }

    private static Revision revision(IncidentDesk desk, IncidentId id) {
        return desk.find(id).orElseThrow().revision();
    }
}
