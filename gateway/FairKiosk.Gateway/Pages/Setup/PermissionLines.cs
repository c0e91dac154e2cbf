using System.Text;
using FairKiosk.Gateway.Setup;
using FairKiosk.Pavilions.Permissions;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Pages.Setup;

/// <summary>What visitors are asked, as lines of a form, and back. Who never set a text up begins with the example of the templates.</summary>
internal static class PermissionLines
{
    private const string Template = "medica";

    /// <summary>The languages that visitors are asked in.</summary>
    public static readonly IReadOnlyList<string> Languages = ["en", "de", "ja"];

    public static readonly IReadOnlyList<Recipient> Recipients = Enum.GetValues<Recipient>();

    private static readonly Lazy<IReadOnlyList<PermissionText>> Examples = new(() => SetupFile.Read(
        Encoding.UTF8.GetBytes(SetupTemplates.Find(Template)!), FairSetup.Empty, DateTimeOffset.UnixEpoch).Wish!.PermissionTexts);

    /// <summary>Texts to begin with, to be looked at by somebody who knows the law.</summary>
    public static IReadOnlyList<PermissionText> OfTemplate => Examples.Value;

    public static string Name(Recipient recipient, string language) => $"{recipient}-{language}";

    public static Dictionary<string, string> Of(FairSetup setup)
    {
        Dictionary<string, string> lines = new(StringComparer.Ordinal);
        foreach (var recipient in Recipients)
        {
            var text = InUse(setup, recipient) ?? OfTemplate.First(example => example.Recipient == recipient);
            (lines[Name(recipient, "en")], lines[Name(recipient, "de")], lines[Name(recipient, "ja")]) = (text.English, text.German, text.Japanese);
        }

        return lines;
    }

    /// <summary>The text that was set up last, which may ask nothing; null: none ever was.</summary>
    public static PermissionText? InUse(FairSetup setup, Recipient recipient) => setup.PermissionTexts.FirstOrDefault(text => text.Recipient == recipient);

    public static IReadOnlyList<PermissionText> Texts(FormLines lines) => [.. Recipients.Select(recipient => new PermissionText(recipient)
    {
        English = lines.Paragraph(Name(recipient, "en"), PermissionText.Longest),
        German = lines.Paragraph(Name(recipient, "de"), PermissionText.Longest),
        Japanese = lines.Paragraph(Name(recipient, "ja"), PermissionText.Longest),
    })];
}
