using FairKiosk.Gateway.Texts;

namespace FairKiosk.Gateway.Pages.Web;

/// <summary>What a password must be that a person thinks of; those that the gateway thinks of are random.</summary>
internal static class ChosenPassword
{
    public const int Shortest = 12;
    public const int Longest = 128;

    /// <param name="again">The same once more: nobody sees what they type.</param>
    /// <returns>Null when it will do.</returns>
    public static string? WhatIsWrong(string? password, string? again, Words words) => password switch
    {
        null or { Length: < Shortest } => words["Password.TooShort", Shortest],
        { Length: > Longest } => words["Password.TooLong", Longest],
        _ when !string.Equals(password, again, StringComparison.Ordinal) => words["Password.Differs"],
        _ => null,
    };
}
