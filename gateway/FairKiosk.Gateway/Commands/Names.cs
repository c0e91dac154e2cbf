using FairKiosk.Gateway.Texts;
using FairKiosk.Wire;

namespace FairKiosk.Gateway.Commands;

/// <summary>Short names that stand in topics, files and addresses.</summary>
internal static class Names
{
    public static string Checked(string text, string what) => Topics.IsReaderId(text)
        ? text
        : throw new UsageException(Say.With($"'{text}' cannot be the name of a {what}. Use 1 to 32 of a-z, 0-9 and hyphens, such as {what}-1."));
}
