package dev.itsm.cli.page;

import static j2html.TagCreator.li;
import static j2html.TagCreator.ul;

import j2html.tags.DomContent;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import java.util.Locale;
import java.util.Map;

/** What charts are drawn with: each can be told from the others by its lightness, its pattern or its dashes alone. */
public enum Ink {
    DARK(0x1F3A5F, "", "none"),
    LIGHT(0xBCD3E8, "", "7,4"),
    MIDDLE(0x6C96C0, "<path d='M0 6h6' stroke='#fff' stroke-width='1.6'/>", "2,3"),
    LATE(0xA8371B, "<path d='M-1 1l2-2M0 6l6-6M5 7l2-2' stroke='#fff' stroke-width='1.4'/>", "10,3,2,3"),
    WAIT(0xE9C46A, "<circle cx='3' cy='3' r='1.2' fill='#5c4400'/>", "1,3"),
    REST(0xE4E7EB, "", "4,2");

    private static final float LINE = 2.2f;

    private final int rgb;
    private final String pattern;
    private final String dashes;

    Ink(int rgb, String pattern, String dashes) {
        this.rgb = rgb;
        this.pattern = pattern;
        this.dashes = dashes;
    }

    Color color() {
        return new Color(rgb);
    }

    Stroke line() {
        if (dashes.equals("none")) {
            return new BasicStroke(LINE);
        }
        String[] words = dashes.split(",", -1);
        float[] lengths = new float[words.length];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = Float.parseFloat(words[i]);
        }
        return new BasicStroke(LINE, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1f, lengths, 0f);
    }

    String fill() {
        return pattern.isEmpty() ? hex() : "url(#ink-" + name() + ")";
    }

    private String hex() {
        return String.format(Locale.ROOT, "#%06x", rgb);
    }

    /** Returns what must stand once in a page that has charts. */
    public static DomContent patterns() {
        StringBuilder svg = new StringBuilder("<svg width='0' height='0' class='defs' aria-hidden='true'><defs>");
        for (Ink ink : values()) {
            if (!ink.pattern.isEmpty()) {
                svg.append("<pattern id='ink-")
                        .append(ink.name())
                        .append(
                                "' width='6' height='6' patternUnits='userSpaceOnUse'><rect width='6' height='6' fill='")
                        .append(ink.hex())
                        .append("'/>")
                        .append(ink.pattern)
                        .append("</pattern>");
            }
        }
        return Html.markup(svg.append("</defs></svg>").toString());
    }

    /** Fills what was drawn in plain colours with the patterns. */
    static String patterned(String svg) {
        String result = svg;
        for (Ink ink : values()) {
            if (!ink.pattern.isEmpty()) {
                Color color = ink.color();
                result = result.replace(
                        "'fill:rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")",
                        "'fill:" + ink.fill());
            }
        }
        return result;
    }

    /** Returns the legend of areas. */
    public static DomContent legend(Map<String, Ink> meanings) {
        return legend(
                meanings,
                ink -> "<rect x='.5' y='1.5' width='25' height='11' stroke='#333' stroke-width='.6' fill='" + ink.fill()
                        + "'/>");
    }

    /** Returns the legend of lines. */
    static DomContent lineLegend(Map<String, Ink> meanings) {
        return legend(
                meanings,
                ink -> "<path d='M0 7h26' fill='none' stroke='" + ink.lineColor() + "' stroke-width='" + LINE
                        + "' stroke-dasharray='" + ink.dashes + "'/>");
    }

    /** A thin line in a light colour cannot be seen. */
    Color lineColorAsColor() {
        return this == LIGHT || this == REST ? new Color(0x3F6C99) : this == WAIT ? new Color(0x7A5B00) : color();
    }

    private String lineColor() {
        return String.format(Locale.ROOT, "#%06x", lineColorAsColor().getRGB() & 0xFFFFFF);
    }

    @FunctionalInterface
    private interface Swatch {
        String of(Ink ink);
    }

    private static DomContent legend(Map<String, Ink> meanings, Swatch swatch) {
        return ul().with(meanings.entrySet().stream()
                        .map(e -> li(
                                Html.markup("<svg width='26' height='14' aria-hidden='true'>" + swatch.of(e.getValue())
                                        + "</svg> "),
                                Html.words(e.getKey()))))
                .withClass("legend");
    }
}
