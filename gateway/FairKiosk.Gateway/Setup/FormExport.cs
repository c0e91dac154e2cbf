using System.Globalization;
using FairKiosk.Pavilions.Fairs;
using FairKiosk.Pavilions.Forms;

namespace FairKiosk.Gateway.Setup;

/// <summary>Writes the part "form" of a set-up file.</summary>
internal static class FormExport
{
    /// <param name="otherwise">What stands there as a comment without a form.</param>
    /// <param name="names">Writes a name in other languages.</param>
    public static void Write(YamlWriter yaml, QualificationForm? form, string otherwise, Action<LocalNames> names)
    {
        if (form is null)
        {
            yaml.Unsaid("form", otherwise);
            return;
        }

        yaml.Map("form", () =>
        {
            yaml.Maps("interests", form.Interests, interest =>
            {
                yaml.Bare("number", interest.Number.ToString(CultureInfo.InvariantCulture));
                Label(interest.Label);
            });
            yaml.Maps("fields", form.Fields, field =>
            {
                yaml.Value("id", field.Id);
                Label(field.Label);
                yaml.Value("kind", SetupWords.Of(field.Kind));
                Yes("required", field.IsRequired);
                Yes("retired", field.IsRetired);
                if (field.Choices.Count > 0)
                {
                    yaml.Maps("choices", field.Choices, choice =>
                    {
                        yaml.Value("id", choice.Id);
                        Label(choice.Label);
                        Yes("retired", choice.IsRetired);
                    });
                }
            });
        });

        void Label(FormText text)
        {
            yaml.Value("label", text.Main);
            if (text.Others != LocalNames.None)
            {
                names(text.Others);
            }
        }

        void Yes(string key, bool isSo)
        {
            if (isSo)
            {
                yaml.Bare(key, "yes");
            }
        }
    }
}
