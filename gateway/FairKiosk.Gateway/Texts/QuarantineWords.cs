using System.Text.RegularExpressions;

namespace FairKiosk.Gateway.Texts;

/// <summary>Why a message could not be understood, in the language of whoever asks. It is kept in English, as both ends of the wire say it.</summary>
internal static partial class QuarantineWords
{
    public static string Of(string reason)
    {
        if (OfEvent().Match(reason) is { Success: true } one)
        {
            return Say.With($"event {one.Groups["number"].Value} of {one.Groups["all"].Value}: {Of(one.Groups["why"].Value)}");
        }

        if (AtByte().Match(reason) is { Success: true } at)
        {
            return Say.With($"{Of(at.Groups["why"].Value)} at byte {at.Groups["number"].Value}");
        }

        if (WithoutData().Match(reason) is { Success: true } empty)
        {
            return Say.With($"a {empty.Groups["type"].Value} needs data or data64");
        }

        return TooMany().Match(reason) is { Success: true } many
            ? Say.With($"A batch lists at most {many.Groups["number"].Value} stretches as lost or refused.")
            : Say.Plain(reason);
    }

    [GeneratedRegex("^event (?<number>[0-9]+) of (?<all>[0-9]+): (?<why>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OfEvent();

    [GeneratedRegex("^(?<why>.+) at byte (?<number>[0-9]+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtByte();

    [GeneratedRegex("^a (?<type>[a-z]+) needs data or data64$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithoutData();

    [GeneratedRegex("^A batch lists at most (?<number>[0-9]+) stretches", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TooMany();
}
