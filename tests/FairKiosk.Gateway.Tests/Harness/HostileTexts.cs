namespace FairKiosk.Gateway.Tests;

/// <summary>What somebody might print on a badge, or type as a name, to do harm where it is shown; each by what it tries.</summary>
internal static class HostileTexts
{
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["a script"] = "Anna<script>alert(1)</script>",
        ["a picture that runs"] = "Anna<img src=x onerror=alert(1)>",
        ["an attribute"] = "Anna\" autofocus onfocus=\"alert(1)",
        ["an attribute in single quotes"] = "Anna' onmouseover='alert(1)",
        ["the end of every element"] = "Anna</bdi></textarea></option></select></td></tr></table></script><form action=//evil><input name=badge value=1>",
        ["a comment"] = "Anna<!-- ",
        ["a section of characters"] = "Anna]]><![CDATA[<b>",
        ["entities"] = "Anna&lt;b&gt;&#60;i&#62;&amp;amp;",
        ["attributes of the page's scripts"] = "Anna<a hx-get=/sign-out hx-trigger=load>",
        ["an address that runs"] = "javascript:alert(1)//Anna",
        ["text turned around"] = "Anna \u202Egro.live@tcatnoc\u202C \u2066x\u2069 \u200F",
        ["commands of a terminal"] = "Anna\u001b[2J\u001b]0;owned\u0007\b\b\u007f\u009b31m\u0090q\u009c",
        ["other ends of lines"] = "Anna\u2028Berg\u2029x\u0085y\vz\f",
        ["events of a stream"] = "Anna\ndata: x\r\n\r\nevent: heartbeat\rdata: 99:99:99\n\n",
        ["lines of a vCard"] = "Anna\r\nORG:Evil\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Evil",
        ["a formula"] = "=HYPERLINK(\"http://x\",\"Anna\")",
        ["a formula behind a tab"] = "\t=1+Anna",
        ["a formula behind a semicolon"] = "Anna;=1+1;@SUM(1);-2+3",
        ["a very long text"] = "Anna" + new string('W', 3000),
        ["invisible letters"] = "An" + new string('\u200b', 1000) + "na\ufeff",
        ["marks upon marks"] = "Ann" + "a" + new string('\u0301', 1000),
        ["half a character"] = "Anna\ud83d",
        ["an empty place"] = "Anna\0",
    };

    /// <summary>What no terminal may get raw: control characters but the ends of lines, and what turns text around.</summary>
    public static bool MovesTheTerminal(char letter) => (char.IsControl(letter) && letter is not ('\n' or '\r' or '\t'))
        || letter is '\u061C' or '\u200E' or '\u200F' or '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
