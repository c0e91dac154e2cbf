using FairKiosk.Gateway.Texts;
using FairKiosk.Pavilions;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage;

namespace FairKiosk.Gateway.Setup;

/// <summary>The part "form" of the pavilion or of a firm in a set-up file.</summary>
internal static class FormSection
{
    /// <param name="current">What is in force; null: nothing. What leaves it is retired, because answers hold it.</param>
    /// <param name="usual">What holds when the file takes the form away.</param>
    /// <param name="others">The form that this one comes on top of; none of its fields can be had twice.</param>
    public static QualificationForm? Read(SetupMap map, QualificationForm? current, QualificationForm usual, QualificationForm? others)
    {
        if (map.Map("form", "a form") is { } form)
        {
            return Form(form, current ?? QualificationForm.Empty, others).After(current);
        }

        return map.Has("form") ? (current is null ? null : usual.After(current)) : current;
    }

    private static QualificationForm Form(SetupMap map, QualificationForm current, QualificationForm? others)
    {
        QualificationForm form = new()
        {
            Fields = map.Maps("fields", "a field") is { } fields ? Fields(map, fields, current, others) : current.Fields,
            Interests = map.Maps("interests", "an interest") is { } interests ? Interests(interests) : current.Interests,
        };
        map.Done();
        return form;
    }

    private static ValueList<FormField> Fields(SetupMap form, IReadOnlyList<SetupMap> maps, QualificationForm current, QualificationForm? others)
    {
        NamedOnce names = new();
        if (maps.Count > QualificationForm.MostFields)
        {
            form.Complain("fields", Say.With($"A form has at most {QualificationForm.MostFields} fields."));
        }

        return [.. maps.Select(map =>
        {
            var id = names.Id(map, current.Fields.Select(field => field.Id));
            if (LeadChange.IsTaken(id))
            {
                map.Complain("id", Say.With($"'{id}' is there in every form already; take another short name."));
            }
            else if (others?.Find(id) is not null)
            {
                map.Complain("id", Say.With($"The pavilion's form has '{id}' already; take another short name."));
            }

            return Field(map, id, current.Find(id));
        })];
    }

    private static FormField Field(SetupMap map, string id, FormField? known)
    {
        FormField field = new(id, Label(map, known?.Label), map.Choice("kind", known?.Kind ?? FormFieldKind.Text))
        {
            IsRequired = map.YesNo("required", known?.IsRequired) == true,
            IsRetired = map.YesNo("retired", current: false) == true,
            Choices = map.Maps("choices", "a choice") is { } choices ? Choices(map, choices, known) : known?.Choices ?? [],
        };
        if (known is not null && known.Kind != field.Kind)
        {
            map.Complain("kind", Say.With($"'{id}' is {SetupWords.Of(known.Kind)} already, and answers hold it. Take another short name for another kind."));
        }

        var takesChoices = field.Kind is FormFieldKind.Choice or FormFieldKind.Choices;
        if (takesChoices && !field.Choices.Any(choice => !choice.IsRetired))
        {
            map.Complain("choices", Say.Plain("This field needs 'choices'."));
        }
        else if (field.Kind == FormFieldKind.YesNo && field.Choices.Count > 0)
        {
            map.Complain("choices", Say.Plain("A field of yes and no has no 'choices'."));
        }
        else if (field.Choices.FirstOrDefault(choice => !choice.IsRetired && choice.Id.Length > 0 && !FixedAnswers.Fits(field.Kind, choice.Id)) is { } odd)
        {
            map.Complain("choices", field.Kind switch
            {
                FormFieldKind.Date => Say.With($"'{odd.Id}' is no day: write scan-day-plus-7 for seven days after the scan, at most {FixedAnswers.MostDays}."),
                FormFieldKind.Number => Say.With($"'{odd.Id}' is no whole number."),
                _ => Say.With($"'{odd.Id}' is kept for days; take another short name."),
            });
        }

        map.Done();
        return field;
    }

    private static ValueList<FormChoice> Choices(SetupMap field, IReadOnlyList<SetupMap> maps, FormField? known)
    {
        NamedOnce names = new();
        if (maps.Count > QualificationForm.MostChoices)
        {
            field.Complain("choices", Say.With($"A field has at most {QualificationForm.MostChoices} choices."));
        }

        return [.. maps.Select(map =>
        {
            var id = names.Id(map, (known?.Choices ?? []).Select(choice => choice.Id));
            FormChoice choice = new(id, Label(map, known?.Find(id)?.Label)) { IsRetired = map.YesNo("retired", current: false) == true };
            map.Done();
            return choice;
        })];
    }

    private static ValueList<InterestName> Interests(IReadOnlyList<SetupMap> maps)
    {
        SortedDictionary<int, InterestName> interests = [];
        foreach (var map in maps)
        {
            var number = map.Whole("number", 0, 1, QualificationForm.LastInterest);
            if (!map.Has("number"))
            {
                map.Complain(Say.Plain("An interest needs 'number', from 1 to 12."));
            }
            else if (!interests.TryAdd(number, new InterestName(number, Label(map, known: null))))
            {
                map.Complain("number", Say.With($"Interest {number} is there twice."));
            }

            map.Done();
        }

        return [.. interests.Values];
    }

    private static FormText Label(SetupMap map, FormText? known) => new(map.Text("label", known?.Main ?? "", isRequired: known is null))
    {
        Others = FairSection.Names(map, known?.Others ?? LocalNames.None),
    };
}
