using FairKiosk.Pavilions.Badges;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage.Projections;

/// <summary>The rows of <c>badge</c> and the codes they are read from.</summary>
internal sealed class BadgeTable(WriteConnection writer, Pseudonyms pseudonyms, PersonTallies persons)
{
    private const string Insert =
        """
        INSERT INTO badge (badge, known, staff, name, family_name, given_name, company, job_title, email, phone, country, unread_parts,
          family_reading, given_reading, days, leads)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', '')
        """;

    private const string InsertIfNew = $"{Insert} ON CONFLICT DO NOTHING";

    private const string InsertOrUpdate =
        $"""
        {Insert}
        ON CONFLICT (badge) DO UPDATE SET known = excluded.known, staff = excluded.staff, name = excluded.name, family_name = excluded.family_name,
          given_name = excluded.given_name, company = excluded.company, job_title = excluded.job_title, email = excluded.email,
          phone = excluded.phone, country = excluded.country, unread_parts = excluded.unread_parts,
          family_reading = excluded.family_reading, given_reading = excluded.given_reading
        """;

    // A day's visitors of a big pavilion; at some 200 bytes each this stays below 10 MB.
    private const int RememberedCodes = 32_768;

    private readonly Dictionary<string, string> _codes = new(StringComparer.Ordinal);

    private HashSet<string>? _staff;
    private BadgeProfile? _profile;
    private bool? _hasLists;

    // The last one decided; where none was, what every fair has in common.
    private BadgeProfile Profile => _profile ??= DecisionBodies.ProfileOf(DecisionLog.Last(writer, DecisionKinds.BadgeProfile));

    public void Forget()
    {
        _profile = null;
        _codes.Clear();
        _staff = null;
        _hasLists = null;
    }

    /// <summary>Another visitor list holds, or one does no longer.</summary>
    public void ForgetLists() => _hasLists = null;

    /// <summary>The pseudonym of what was read; <paramref name="code"/> is its keyed hash. A badge seen for the first time, known as staff only now, or with another contact is noted in the changes.</summary>
    public string Resolve(string code, string symbology, ReadOnlyMemory<byte> data, Changes changes)
    {
        if (_codes.TryGetValue(code, out var known))
        {
            return known;
        }

        var stored = writer.Get("SELECT badge FROM badge_code WHERE code = ?").Bind(code);
        if (stored.Step())
        {
            known = stored.Text(0);
            stored.Reset();
            Remember(code, known);
            return known;
        }

        var reading = Profile.Read(new BadgeCode(symbology, data));
        var badge = pseudonyms.OfText(reading.Identity);
        writer.Get("INSERT INTO badge_code (badge, code, symbology, data) VALUES (?, ?, ?, ?)")
            .Bind(badge).Bind(code).Bind(symbology).BindBlob(data.Span).Run();
        var wasStaff = IsStaff(badge);
        if (Write(InsertIfNew, badge, [reading]))
        {
            changes.NewBadges.Add(badge);
        }
        else
        {
            Refresh(badge);
            changes.Badges.Add(badge);
            if (wasStaff != IsStaff(badge))
            {
                changes.RestandingBadges.Add(badge);
            }
        }

        Remember(code, badge);
        return badge;
    }

    /// <summary>Reads the badge's contact anew from all its codes and from the visitor lists.</summary>
    public void Refresh(string badge)
    {
        var query = writer.Get("SELECT symbology, data FROM badge_code WHERE badge = ?").Bind(badge);
        var readings = new List<BadgeReading>(1);
        while (query.Step())
        {
            readings.Add(Profile.Read(new BadgeCode(query.Text(0), query.Blob(1))));
        }

        // It may come from another country now.
        persons.CountDays(badge, -1);
        Write(InsertOrUpdate, badge, readings);
        persons.CountDays(badge, 1);
    }

    private bool Write(string sql, string badge, List<BadgeReading> readings)
    {
        var best = Best(readings.Select(r => r.Contact).Append(Listed(badge)));
        var isStaff = readings.Exists(r => r.IsStaff);
        var isWritten = writer.Get(sql)
            .Bind(badge).Bind(best is null ? 0 : 1).Bind(isStaff ? 1 : 0)
            .Bind(Part(best?.Name)).Bind(Part(best?.FamilyName)).Bind(Part(best?.GivenName)).Bind(Part(best?.Company)).Bind(Part(best?.JobTitle))
            .Bind(Part(best?.Email)).Bind(Part(best?.Phone)).Bind(Part(best?.Country)).Bind(Part(best?.UnreadParts))
            .Bind(Part(best?.FamilyReading)).Bind(Part(best?.GivenReading)).Run() > 0;
        if (isWritten && IsStaff(badge) != isStaff)
        {
            _ = isStaff ? _staff!.Add(badge) : _staff!.Remove(badge);
        }

        return isWritten;
    }

    public bool IsStaff(string badge)
    {
        if (_staff is null)
        {
            _staff = new HashSet<string>(StringComparer.Ordinal);
            var query = writer.Get("SELECT badge FROM badge WHERE staff = 1");
            while (query.Step())
            {
                _staff.Add(query.Text(0));
            }
        }

        return _staff.Contains(badge);
    }

    public List<string> AllWithCodes()
    {
        var query = writer.Get("SELECT DISTINCT badge FROM badge_code ORDER BY badge");
        var badges = new List<string>();
        while (query.Step())
        {
            badges.Add(query.Text(0));
        }

        return badges;
    }

    // What the list says that was decided last of those that hold.
    private BadgeContact? Listed(string badge)
    {
        if (!(_hasLists ??= HasLists()))
        {
            return null;
        }

        var row = writer.Get(
            """
            SELECT r.name, r.family_name, r.given_name, r.company, r.job_title, r.email, r.phone, r.country, r.family_reading, r.given_reading
            FROM visitor_row r JOIN visitor_list l ON l.id = r.list_id WHERE r.badge = ? ORDER BY l.decision_id DESC, r.row LIMIT 1
            """).Bind(badge);
        var listed = row.Step()
            ? new BadgeContact(
                row.Text(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.Text(5), row.Text(6), row.Text(7), row.Text(8), row.Text(9), UnreadParts: "")
            : null;
        row.Reset();
        return listed;
    }

    private bool HasLists()
    {
        var query = writer.Get("SELECT 1 FROM visitor_list LIMIT 1");
        var has = query.Step();
        query.Reset();
        return has;
    }

    // The fullest contact; between equally full ones the order of their texts decides, never the order of arrival.
    private static BadgeContact? Best(IEnumerable<BadgeContact?> contacts) =>
        contacts.OfType<BadgeContact>()
            .OrderByDescending(c => Parts(c).Count(p => p.Length > 0))
            .ThenBy(c => string.Join('\u001f', Parts(c)), StringComparer.Ordinal)
            .FirstOrDefault();

    private static string[] Parts(BadgeContact c) =>
        [c.Name, c.FamilyName, c.GivenName, c.Company, c.JobTitle, c.Email, c.Phone, c.Country, c.FamilyReading, c.GivenReading, c.UnreadParts];

    private static string? Part(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private void Remember(string code, string badge)
    {
        if (_codes.Count >= RememberedCodes)
        {
            _codes.Clear();
        }

        _codes[code] = badge;
    }
}
