namespace FairKiosk.Pavilions.Forms;

/// <summary>
/// What is asked about a lead beside its rating and its note: the pavilion's form holds for all firms, a firm's own fields come on top of it and its names of
/// interests in the place of the pavilion's. A field that leaves the form is retired and never removed, so that its answers stay readable.
/// </summary>
public sealed record QualificationForm
{
    /// <summary>What is to be done next: the field that lists show and readers have keys for.</summary>
    public const string NextStep = "next-step";

    /// <summary>Until when.</summary>
    public const string Due = "due";

    /// <summary>What the visitor asked about: in every form, and answered with an <see cref="Counting.InterestSet"/>.</summary>
    public const string AskedAbout = "interests";

    /// <summary>The highest number of an interest.</summary>
    public const int LastInterest = 12;

    /// <summary>Most fields of one form.</summary>
    public const int MostFields = 30;

    /// <summary>Most choices of one field.</summary>
    public const int MostChoices = 30;

    /// <summary>Nothing is asked.</summary>
    public static QualificationForm Empty { get; } = new();

    /// <summary>The form of a pavilion for which nobody has set up another.</summary>
    public static QualificationForm Usual { get; } = new()
    {
        Fields =
        [
            new FormField(NextStep, FormText.Of("Next step", "Nächster Schritt", "次のステップ"), FormFieldKind.Choice)
            {
                Choices =
                [
                    new FormChoice("documents", FormText.Of("Send documents", "Unterlagen senden", "資料送付")),
                    new FormChoice("offer", FormText.Of("Send an offer", "Angebot senden", "見積送付")),
                    new FormChoice("sample", FormText.Of("Send a sample", "Muster senden", "サンプル送付")),
                    new FormChoice("call", FormText.Of("Call", "Anrufen", "電話")),
                    new FormChoice("visit", FormText.Of("Visit", "Besuchen", "訪問")),
                    new FormChoice("nothing", FormText.Of("Nothing", "Nichts", "対応なし")),
                ],
            },
            new FormField(Due, FormText.Of("Due", "Bis", "期限"), FormFieldKind.Date),
        ],
    };

    /// <summary>The questions in the order in which they are asked.</summary>
    public ValueList<FormField> Fields { get; init; } = [];

    /// <summary>What the interests are called, by number; one that is not here has its number only.</summary>
    public ValueList<InterestName> Interests { get; init; } = [];

    /// <summary>The form of a firm.</summary>
    /// <param name="own">What the firm added; null: nothing.</param>
    /// <returns>Both together; a field of the pavilion is never replaced.</returns>
    public QualificationForm With(QualificationForm? own) => own is null ? this : new QualificationForm
    {
        Fields = [.. Fields, .. own.Fields.Where(field => Find(field.Id) is null)],
        Interests = [.. own.Interests.Concat(Interests).DistinctBy(name => name.Number).OrderBy(name => name.Number)],
    };

    /// <summary>This form in the place of a former one: what left it is kept, retired.</summary>
    /// <param name="former">What was in force until now; null: nothing.</param>
    /// <returns>The form to set up.</returns>
    public QualificationForm After(QualificationForm? former) => former is null ? this : this with
    {
        Fields =
        [
            .. Fields.Select(field => former.Find(field.Id) is { } known ? After(field, known) : field),
            .. former.Fields.Where(field => Find(field.Id) is null).Select(field => field with { IsRetired = true }),
        ],
    };

    /// <summary>One of the fields; null: there is none of that name, not even a former one.</summary>
    /// <param name="id">Its short name.</param>
    /// <returns>The field.</returns>
    public FormField? Find(string id) => Fields.FirstOrDefault(field => string.Equals(field.Id, id, StringComparison.Ordinal));

    /// <summary>What an interest is called.</summary>
    /// <param name="number">From 1 to 12.</param>
    /// <param name="language">ISO 639-1.</param>
    /// <returns>Its name; null: it has its number only.</returns>
    public string? Interest(int number, string language) => Interests.FirstOrDefault(name => name.Number == number)?.Label.In(language);

    private static FormField After(FormField field, FormField former) => field with
    {
        Choices =
        [
            .. field.Choices,
            .. former.Choices.Where(choice => field.Find(choice.Id) is null).Select(choice => choice with { IsRetired = true }),
        ],
    };
}
