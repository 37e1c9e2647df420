using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;
using Bench.Load.Http;

namespace Bench.Load.Tests.Http;

/// <summary>
/// A second reader, written from RFC 9112 in its order, with all the bytes before it: strings, lists and exceptions instead of spans
/// and states, so that it has nothing in common with the parser but the rules.
/// </summary>
internal sealed partial class ReferenceReader
{
    private readonly string text;
    private readonly bool toHead;
    private int at;
    private int linesStart;

    private ReferenceReader(string text, bool toHead)
    {
        this.text = text;
        this.toHead = toHead;
    }

    /// <summary>What there is to say of these bytes, of which more may follow.</summary>
    public static Reading Read(byte[] bytes, bool toHead)
    {
        try
        {
            return new ReferenceReader(Encoding.Latin1.GetString(bytes), toHead).Read();
        }
        catch (RefusedException refused)
        {
            return new Reading(ResponseProgress.Malformed, refused.Problem);
        }
        catch (EndOfStreamException)
        {
            return new Reading(ResponseProgress.Incomplete, ResponseProblem.None);
        }
    }

    private Reading Read()
    {
        Head head;
        do head = ReadHead();
        while (head.Status is >= 100 and < 200 and not 101);
        if (toHead || head.Status is 101 or 204 or 304) return Complete(head, "");
        if (head.Has("transfer-encoding")) CheckCodings(head);
        else if (head.Has("content-length")) CheckLength(head);
        else return UntilClose(head);
        if (!head.Has("transfer-encoding")) return Complete(head, Take(Number(head.List("content-length")[0])));
        var last = head.List("transfer-encoding")[^1];
        return last.Equals("chunked", StringComparison.OrdinalIgnoreCase) ? Complete(head, ReadChunks()) : UntilClose(head);
    }

    private Reading Complete(Head head, string body)
    {
        if (at < text.Length) throw new RefusedException(ResponseProblem.ExcessBytes);
        return new Reading(ResponseProgress.Complete, ResponseProblem.None, head.Status, Encoding.Latin1.GetBytes(body), head.KeepAlive);
    }

    private Reading UntilClose(Head head) =>
        new(ResponseProgress.Incomplete, ResponseProblem.None, head.Status, Encoding.Latin1.GetBytes(text[at..]), KeepAlive: false, MayEnd: true);

    private Head ReadHead()
    {
        linesStart = at;
        const string Prefix = "HTTP/1.";
        var start = text.Substring(at, Math.Min(Prefix.Length, text.Length - at));
        if (!Prefix.StartsWith(start, StringComparison.Ordinal)) throw new RefusedException(ResponseProblem.StatusLine);
        var status = StatusLine().Match(ReadLine());
        if (!status.Success) throw new RefusedException(ResponseProblem.StatusLine);
        return new Head(status.Groups[1].Value == "0", int.Parse(status.Groups[2].Value, CultureInfo.InvariantCulture), ReadFields());
    }

    private List<(string Name, string Value)> ReadFields()
    {
        List<(string, string)> fields = [];
        while (true)
        {
            var line = ReadLine();
            if (line.Length == 0) return fields;
            while (Peek() is ' ' or '\t') line += " " + ReadLine();
            var field = FieldLine().Match(line);
            if (!field.Success) throw new RefusedException(ResponseProblem.FieldLine);
            fields.Add((field.Groups[1].Value.ToLowerInvariant(), field.Groups[2].Value));
        }
    }

    private string ReadChunks()
    {
        var body = "";
        while (true)
        {
            linesStart = at;
            var size = ChunkSize().Match(ReadLine());
            if (!size.Success) throw new RefusedException(ResponseProblem.ChunkSize);
            var length = BigInteger.Parse("0" + size.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (length > long.MaxValue) throw new RefusedException(ResponseProblem.ChunkSize);
            linesStart = at;
            if (length == 0) break;
            body += Take(length);
            foreach (var expected in "\r\n")
                if (Take(1)[0] != expected) throw new RefusedException(ResponseProblem.ChunkEnd);
        }
        ReadFields();
        return body;
    }

    private static void CheckCodings(Head head)
    {
        var names = head.List("transfer-encoding").ConvertAll(coding => coding.Split(';')[0].Trim(' ', '\t').ToLowerInvariant());
        var bare = head.List("transfer-encoding").Count(coding => coding.Equals("chunked", StringComparison.OrdinalIgnoreCase));
        var chunked = names.Count(name => name == "chunked");
        if (head.IsVersion10 || names.Count == 0 || !names.TrueForAll(name => Token().IsMatch(name)) || chunked > 1 || chunked != bare)
            throw new RefusedException(ResponseProblem.TransferCoding);
        if (head.Has("content-length")) throw new RefusedException(ResponseProblem.TwoFramings);
    }

    private static void CheckLength(Head head)
    {
        var lengths = head.List("content-length");
        if (!lengths.TrueForAll(length => Digits().IsMatch(length))
            || lengths.ConvertAll(Number).Distinct().ToList() is not [var length]
            || length > long.MaxValue)
            throw new RefusedException(ResponseProblem.ContentLength);
    }

    /// <summary>A line without its end; no byte of it may be past the limit, nor be a CR, LF or NUL.</summary>
    private string ReadLine()
    {
        for (var start = at; ;)
        {
            var one = TakeOfLine();
            if (one is '\0' or '\n') throw new RefusedException(ResponseProblem.ForbiddenByte);
            if (one != '\r') continue;
            if (TakeOfLine() != '\n') throw new RefusedException(ResponseProblem.ForbiddenByte);
            return text[start..(at - 2)];
        }
    }

    private char TakeOfLine()
    {
        var one = Peek();
        at++;
        return at - linesStart > ResponseParser.LinesLimitBytes ? throw new RefusedException(ResponseProblem.HeadTooLarge) : one;
    }

    private static BigInteger Number(string digits) => BigInteger.Parse(digits, CultureInfo.InvariantCulture);

    private char Peek() => at < text.Length ? text[at] : throw new EndOfStreamException();

    private string Take(BigInteger count)
    {
        if (at + count > text.Length) throw new EndOfStreamException();
        at += (int)count;
        return text[(at - (int)count)..at];
    }

    [GeneratedRegex(@"\AHTTP/1\.([0-9]) ([1-9][0-9]{2})( .*)?\z", RegexOptions.Singleline)]
    private static partial Regex StatusLine();

    [GeneratedRegex(@"\A([A-Za-z0-9!#$%&'*+.^_`|~-]+):(.*)\z", RegexOptions.Singleline)]
    private static partial Regex FieldLine();

    [GeneratedRegex(@"\A([0-9A-Fa-f]+)[ \t]*(;.*)?\z", RegexOptions.Singleline)]
    private static partial Regex ChunkSize();

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+.^_`|~-]+\z")]
    private static partial Regex Token();

    [GeneratedRegex(@"\A[0-9]+\z")]
    private static partial Regex Digits();

    /// <param name="MayEnd">Incomplete, but the connection's end would complete it.</param>
    public sealed record Reading(
        ResponseProgress Progress, ResponseProblem Problem, int Status = 0, byte[]? Body = null, bool KeepAlive = false, bool MayEnd = false);

    private sealed record Head(bool IsVersion10, int Status, List<(string Name, string Value)> Fields)
    {
        public bool KeepAlive
        {
            get
            {
                var options = List("connection").ConvertAll(option => option.ToLowerInvariant());
                if (options.Contains("close") || Status == 101) return false;
                return !IsVersion10 || (options.Contains("keep-alive") && !Has("transfer-encoding"));
            }
        }

        public bool Has(string name) => Fields.Exists(field => field.Name == name);

        public List<string> List(string name) =>
        [
            .. Fields.Where(field => field.Name == name).SelectMany(field => field.Value.Split(','))
                .Select(element => element.Trim(' ', '\t')).Where(element => element.Length > 0),
        ];
    }

    private sealed class RefusedException(ResponseProblem problem) : Exception
    {
        public ResponseProblem Problem { get; } = problem;
    }
}
