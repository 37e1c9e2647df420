using System.Runtime.CompilerServices;

namespace Bench.Reporting.Page;

/// <summary>HTML. Text that is put into it is escaped; only other markup is not.</summary>
public readonly record struct Markup
{
    private Markup(string html) => Html = html;

    public static Markup Empty { get; } = new(string.Empty);

    public string Html { get; }

    /// <summary>HTML with holes: strings are escaped, markup goes in as it is.</summary>
    public static Markup Of(MarkupHandler html) => new(html.ToString());

    /// <summary>Trusted text of this assembly (a drawing, the style sheet), never of a run.</summary>
    public static Markup Trusted(string html) => new(html);

    public static Markup Join(IEnumerable<Markup> parts) => new(string.Concat(parts.Select(part => part.Html)));

    public override string ToString() => Html;

    /// <summary>What the compiler turns an interpolated string into where markup is asked for.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct MarkupHandler
    {
        private readonly System.Text.StringBuilder html;

        public MarkupHandler(int literalLength, int formattedCount) =>
            html = new System.Text.StringBuilder(literalLength + (formattedCount * 16));

        public void AppendLiteral(string literal) => html.Append(literal);

        public void AppendFormatted(string? text) => html.Append(System.Net.WebUtility.HtmlEncode(text));

        public void AppendFormatted(Markup markup) => html.Append(markup.Html);

        public void AppendFormatted(IEnumerable<Markup> parts) => html.Append(Join(parts).Html);

        public override string ToString() => html.ToString();
    }
}
