namespace FairKiosk.Gateway.Pages.Shared;

/// <summary>A line to be filled in, with what is wrong with it beside it: _Field.cshtml.</summary>
/// <param name="Problem">Null when nothing is.</param>
internal sealed record Field(string Name, string Label, string? Value, string? Problem)
{
    public string Type { get; init; } = "text";

    /// <summary>What may be written there, before anybody has.</summary>
    public string? Hint { get; init; }

    /// <summary>What a browser may fill in by itself.</summary>
    public string Autocomplete { get; init; } = "off";

    /// <summary>What a phone makes capital by itself: "none", or "words" for what people are called.</summary>
    public string Autocapitalize { get; init; } = "none";

    public int Longest { get; init; } = 60;

    public bool IsRequired { get; init; } = true;

    /// <summary>The id of a list to choose from while typing.</summary>
    public string? List { get; init; }

    /// <summary>What can be chosen there; null: it is written.</summary>
    public IReadOnlyList<Choice>? Choices { get; init; }

    /// <summary>Room for so many lines, one text each; 0: it is one line.</summary>
    public int Lines { get; init; }

    /// <summary>What somebody else saved there while this was written; null: the same, or nobody did.</summary>
    public string? Meanwhile { get; init; }

    /// <summary>What somebody else saved, as it is shown.</summary>
    public string? MeanwhileText => Choices?.FirstOrDefault(choice => choice.Value == Meanwhile)?.Text ?? Meanwhile;

    /// <summary>The ids of what a screen reader reads out with it.</summary>
    public string? DescribedBy =>
        string.Join(' ', new[] { (Problem, "problem"), (Meanwhile, "meanwhile"), (Hint, "hint") }.Where(part => part.Item1 is not null).Select(part => $"{Name}-{part.Item2}"))
            is { Length: > 0 } ids ? ids : null;
}
