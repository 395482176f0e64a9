package dev.itsm.change;

/** How much can go wrong, from little to very much. */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH
}
