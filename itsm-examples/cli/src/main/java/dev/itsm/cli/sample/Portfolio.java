package dev.itsm.cli.sample;

import java.util.List;

/**
 * What the desk supports.
 *
 * @param services the services; each ticket is about one
 */
record Portfolio(List<Service> services) {
    static final String SERVICE_DESK = "Service Desk";

    /**
     * A service.
     *
     * @param weight how many of 100 tickets are about it
     * @param categories what people report of it, the most frequent first
     * @param cis what it runs on
     * @param teams who works on it after the service desk, in the order in which tickets reach them
     * @param supplier how many of 100 tickets that leave the service desk wait for a supplier
     */
    record Service(
            String name, int weight, List<String> categories, List<String> cis, List<String> teams, int supplier) {}

    static Portfolio ofHarbourWorks() {
        return new Portfolio(List.of(
                new Service(
                        "Workplace",
                        26,
                        List.of("Hardware", "Software installation", "Performance"),
                        List.of("laptop-fleet", "vdi-farm-01", "vdi-farm-02"),
                        List.of("Workplace", "Field Support North", "Field Support South"),
                        10),
                new Service(
                        "Mail and Calendar",
                        14,
                        List.of("Delivery", "Mailbox full", "Calendar sharing"),
                        List.of("mail-gw-01", "mail-gw-02", "mailbox-db-03"),
                        List.of("Messaging", "Network"),
                        4),
                new Service(
                        "Accounts and Access",
                        16,
                        List.of("Password", "Missing right", "Multi-factor token"),
                        List.of("directory-01", "sso-portal"),
                        List.of("Identity", "Security"),
                        2),
                new Service(
                        "Remote Access",
                        9,
                        List.of("Cannot connect", "Slow connection"),
                        List.of("vpn-gw-01", "vpn-gw-02"),
                        List.of("Network", "Security"),
                        8),
                new Service(
                        "Finance ERP",
                        11,
                        List.of("Posting error", "Report wrong", "Interface stopped"),
                        List.of("erp-app-01", "erp-app-02", "erp-db-01"),
                        List.of("ERP Applications", "Database", "ERP Development"),
                        18),
                new Service(
                        "Warehouse",
                        8,
                        List.of("Scanner", "Label printing", "Stock wrong"),
                        List.of("wms-app-01", "label-spooler", "scanner-gw"),
                        List.of("Logistics Applications", "Field Support South", "Database"),
                        14),
                new Service(
                        "Web Shop",
                        7,
                        List.of("Checkout fails", "Content wrong", "Slow pages"),
                        List.of("shop-web-01", "shop-web-02", "payment-link"),
                        List.of("Web Applications", "Database", "Network"),
                        12),
                new Service(
                        "Printing",
                        9,
                        List.of("Paper jam", "Queue stuck"),
                        List.of("print-srv-01", "print-srv-02"),
                        List.of("Workplace", "Field Support North"),
                        20)));
    }
}
