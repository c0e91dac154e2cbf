using FairKiosk.Pavilions.Forms;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage.Forms;

/// <summary>A form as decisions say it, and back. What was not said is left out, so that old and new ones read alike.</summary>
internal static class FormBodies
{
    public static DecisionBodies.Form? Of(QualificationForm? form) => form is null
        ? null
        : new DecisionBodies.Form(
            [.. form.Fields.Select(Of)],
            form.Interests.Count == 0 ? null : [.. form.Interests.Select(name => new DecisionBodies.Interest(name.Number, name.Label.Main, Names(name.Label)))]);

    public static QualificationForm? Form(DecisionBodies.Form? said) => said is null
        ? null
        : new QualificationForm
        {
            Fields = [.. said.Fields.Select(Field)],
            Interests = [.. (said.Interests ?? []).Select(name => new InterestName(name.Number, Text(name.Label, name.Names)))],
        };

    private static DecisionBodies.Field Of(FormField field) => new(
        field.Id, field.Label.Main, Names(field.Label), field.Kind.ToString(), field.IsRequired ? true : null, field.IsRetired ? true : null,
        field.Choices.Count == 0
            ? null
            : [.. field.Choices.Select(choice => new DecisionBodies.Option(choice.Id, choice.Label.Main, Names(choice.Label), choice.IsRetired ? true : null))]);

    private static FormField Field(DecisionBodies.Field said) => new(said.Id, Text(said.Label, said.Names), Enum.Parse<FormFieldKind>(said.Kind))
    {
        IsRequired = said.Required == true,
        IsRetired = said.Retired == true,
        Choices = [.. (said.Choices ?? []).Select(choice => new FormChoice(choice.Id, Text(choice.Label, choice.Names)) { IsRetired = choice.Retired == true })],
    };

    private static DecisionBodies.Names? Names(FormText text) => SetupBodies.Of(text.Others);

    private static FormText Text(string main, DecisionBodies.Names? names) => new(main) { Others = SetupBodies.Names(names) };
}
