package dev.itsm.cli.page;

import j2html.tags.DomContent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A strip of time, each part as wide as it is long. */
public final class Strip {
    private static final int WIDTH = 860;
    private static final int HEIGHT = 34;

    private final List<Part> parts = new ArrayList<>();

    private record Part(Ink ink, double seconds) {}

    /** Adds the next part. */
    public void part(Ink ink, Duration length) {
        double seconds = length.toSeconds() + length.toNanosPart() / 1e9;
        Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last != null && last.ink() == ink) {
            parts.set(parts.size() - 1, new Part(ink, last.seconds() + seconds));
        } else {
            parts.add(new Part(ink, seconds));
        }
    }

    /**
     * Draws it.
     *
     * @param says what can be seen in it, for those who cannot see it
     */
    public DomContent draw(String says) {
        double all = parts.stream().mapToDouble(Part::seconds).sum();
        StringBuilder svg = new StringBuilder("<svg class='strip' role='img' preserveAspectRatio='none' viewBox='0 0 "
                + WIDTH + " " + HEIGHT + "'><title>" + Html.words(says).render() + "</title>");
        double from = 0;
        for (Part part : parts) {
            double width = all == 0 ? 0 : part.seconds() / all * WIDTH;
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect x='%.2f' width='%.2f' height='%d' fill='%s'/>",
                    from,
                    width,
                    HEIGHT,
                    part.ink().fill()));
            from += width;
        }
        return Html.markup(svg.append("</svg>").toString());
    }
}
