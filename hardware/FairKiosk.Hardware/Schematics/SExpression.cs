using System.Globalization;

namespace FairKiosk.Hardware.Schematics;

/// <summary>One piece of KiCad's notation: a text, or a list in parentheses that begins with its name.</summary>
/// <param name="Line">Where it begins, counted from 1.</param>
/// <param name="Text">What stands there; empty for a list.</param>
/// <param name="Items">Null for a text.</param>
internal sealed record SExpression(int Line, string Text, IReadOnlyList<SExpression>? Items)
{
    public bool IsList => Items is not null;

    /// <summary>What the list begins with; empty for a text and for a list that begins otherwise.</summary>
    public string Name => Items is [{ IsList: false } first, ..] ? first.Text : "";

    /// <summary>The lists in it, without its name and texts.</summary>
    public IEnumerable<SExpression> Lists => (Items ?? []).Where(item => item.IsList);

    public IEnumerable<SExpression> All(string name) => Lists.Where(item => item.Name == name);

    public SExpression? One(string name) => All(name).FirstOrDefault();

    /// <exception cref="SchematicException">There is none.</exception>
    public SExpression Needed(string name) => One(name) ?? throw new SchematicException($"Line {Line}: '{Name}' has no '{name}'.");

    public bool Has(string word) => (Items ?? []).Any(item => !item.IsList && item.Text == word);

    /// <summary>The text behind the name, or further on.</summary>
    /// <exception cref="SchematicException">There is none.</exception>
    public string Word(int index = 1) =>
        Items is not null && index < Items.Count && !Items[index].IsList
            ? Items[index].Text
            : throw new SchematicException($"Line {Line}: '{Name}' lacks its text number {index}.");

    public int WholeNumber(int index = 1) =>
        int.TryParse(Word(index), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new SchematicException($"Line {Line}: '{Word(index)}' is not a whole number.");

    /// <summary>Millimetres in the unit in which KiCad itself compares points: a tenth of a micrometre.</summary>
    public long Length(int index)
    {
        const decimal Largest = 100_000;
        return decimal.TryParse(Word(index), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var millimetres)
            && Math.Abs(millimetres) < Largest
            ? (long)Math.Round(millimetres * 10_000)
            : throw new SchematicException($"Line {Line}: '{Word(index)}' is not a length in millimetres.");
    }

    public SheetPoint Point(int index = 1) => new(Length(index), Length(index + 1));
}
