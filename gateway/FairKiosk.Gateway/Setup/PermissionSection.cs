using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions.Permissions;

namespace FairKiosk.Gateway.Setup;

/// <summary>The part "permissions" of a set-up file: what visitors are asked, for each recipient in each language.</summary>
internal static class PermissionSection
{
    public static List<PermissionText> Read(IReadOnlyList<SetupMap> maps, IReadOnlyList<PermissionText> known)
    {
        HashSet<Recipient> named = [];
        return [.. maps.Select(map => Text(map, known, named))];
    }

    private static PermissionText Text(SetupMap map, IReadOnlyList<PermissionText> known, HashSet<Recipient> named)
    {
        var recipient = map.Choice("recipient", Recipient.Exhibitor);
        if (string.IsNullOrEmpty(map.Peek("recipient")))
        {
            map.Complain("recipient", Say.With($"A permission needs 'recipient': {string.Join(", ", SetupWords.All<Recipient>())}."));
        }
        else if (!named.Add(recipient))
        {
            map.Complain("recipient", Say.With($"'{SetupWords.Of(recipient)}' is there twice."));
        }

        var current = known.FirstOrDefault(text => text.Recipient == recipient) ?? new PermissionText(recipient);
        PermissionText text = new(recipient)
        {
            English = map.Text("en", current.English, PermissionText.Longest),
            German = map.Text("de", current.German, PermissionText.Longest),
            Japanese = map.Text("ja", current.Japanese, PermissionText.Longest),
        };
        map.Done();
        return text;
    }
}
