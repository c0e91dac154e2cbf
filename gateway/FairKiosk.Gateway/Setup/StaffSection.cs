using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Meetings;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Setup;

/// <summary>The part "staff" of a set-up file: coordinators and interpreters of meetings.</summary>
internal static class StaffSection
{
    private const string Key = "tasks";

    public static List<StaffMember> Read(IReadOnlyList<SetupMap> maps, IReadOnlyList<StaffMember> known)
    {
        var byId = known.ToDictionary(member => member.Id, StringComparer.Ordinal);
        NamedOnce names = new();
        return [.. maps.Select(map => Member(map, names, byId))];
    }

    private static StaffMember Member(SetupMap map, NamedOnce names, Dictionary<string, StaffMember> known)
    {
        var id = names.Id(map, known.Keys);
        var isKnown = known.TryGetValue(id, out var found);
        var current = found ?? new StaffMember(id, "");
        StaffMember member = new(id, map.Text("name", current.Name, isRequired: !isKnown))
        {
            Tasks = Tasks(map, current.Tasks),
            Languages = GuestSection.Languages(map, current.Languages),
            SignIn = map.Text("sign-in", current.SignIn, CredentialStore.LongestName),
        };
        map.Done();
        return member;
    }

    private static ValueList<StaffTask> Tasks(SetupMap map, ValueList<StaffTask> current)
    {
        List<StaffTask> tasks = [];
        foreach (var word in map.Texts(Key, [.. current.Select(SetupWords.Of)]))
        {
            if (SetupWords.TryRead<StaffTask>(word, out var task))
            {
                tasks.Add(task);
            }
            else
            {
                map.Complain(Key, Say.With($"'{Key}' cannot be '{word}'. {SetupWords.Meant(word, SetupWords.All<StaffTask>())}"));
            }
        }

        return [.. tasks.Distinct().Order()];
    }
}
