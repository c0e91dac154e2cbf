using System.Globalization;
using FairKiosk.Pavilions.Meetings;

namespace FairKiosk.Gateway.Setup;

/// <summary>The parts about meetings.</summary>
internal sealed partial class SetupExport
{
    private void Guest(Guest guest)
    {
        _yaml.Value("id", guest.Id);
        _yaml.Value("name", guest.Name);
        _yaml.Value("country", guest.Country, "two letters, such as DE");
        _yaml.Value("role", SetupWords.Of(guest.Role));
        Languages(guest.Languages);
        if (guest.People is { } people)
        {
            _yaml.Bare("people", people.ToString(CultureInfo.InvariantCulture));
        }
        else
        {
            _yaml.Unsaid("people", "how many it sends");
        }

        _yaml.Value("came", guest.Came is { } came ? (came ? "yes" : "no") : null, "yes or no; its badges say it, too");
        _yaml.Texts("badges", guest.Badges, "the codes on its people's badges, one a line");
        Rivals(guest.Rivals);
    }

    private void Staff(StaffMember member)
    {
        _yaml.Value("id", member.Id);
        _yaml.Value("name", member.Name);
        _yaml.Texts("tasks", [.. member.Tasks.Select(SetupWords.Of)], "coordinator, interpreter, one a line");
        Languages(member.Languages);
        _yaml.Value("sign-in", member.SignIn, "the name with which they sign in to the pages");
    }
}
