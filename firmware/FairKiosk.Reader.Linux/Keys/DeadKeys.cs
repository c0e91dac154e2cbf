namespace FairKiosk.Reader.Linux.Keys;

/// <summary>Which letters an accent may stand on.</summary>
internal static class DeadKeys
{
    // Letter and result by turns.
    private static readonly Dictionary<char, string> Pairs = new()
    {
        ['^'] = "aâeêiîoôuûAÂEÊIÎOÔUÛ",
        ['´'] = "aáeéiíoóuúyýAÁEÉIÍOÓUÚYÝ",
        ['`'] = "aàeèiìoòuùAÀEÈIÌOÒUÙ",
        ['¨'] = "aäeëiïoöuüyÿAÄEËIÏOÖUÜYŸ",
        ['~'] = "aãnñoõAÃNÑOÕ",
    };

    /// <summary>The letter with its accent; NUL where the two do not go together.</summary>
    public static char Compose(char accent, int letter)
    {
        var pairs = Pairs[accent];
        for (var i = 0; i < pairs.Length; i += 2)
        {
            if (pairs[i] == letter)
            {
                return pairs[i + 1];
            }
        }

        return '\0';
    }
}
