using System.Globalization;
using System.Text;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage;

/// <summary>Names and hashed passwords of people and readers. No password is ever stored. Who gave or took a sign-in stands in the decision log:
/// it opens the leads of a firm. When the sign-ins of a person end, the booth codes made with them end, too: they open the same leads.</summary>
public sealed class CredentialStore
{
    public const string UserKind = "user";
    public const string ReaderKind = "reader";

    /// <summary>The role that may do everything; one such person always stays.</summary>
    public const string OrganiserRole = "organiser";

    public const int LongestName = 64;

    /// <summary>How the names of temporary staff end, who sign in with a booth's code: no sign-in is called so.</summary>
    public const string AtBooth = " (booth code)";

    private const string Columns = "kind, name, hash, role, exhibitor_id AS ExhibitorId, sign_outs AS SignOuts, language";

    private readonly WriteConnection _writer;
    private readonly ReadConnections _reads;
    private readonly DecisionLog _decisions;
    private readonly BoothCodeStore _codes;

    internal CredentialStore(WriteConnection writer, ReadConnections reads, DecisionLog decisions, BoothCodeStore codes)
    {
        _writer = writer;
        _reads = reads;
        _decisions = decisions;
        _codes = codes;
    }

    /// <summary>Adds a person or gives them another password, role or firm.</summary>
    /// <exception cref="SetupRejectedException">Nobody can sign in with such a name, or it would leave no organiser.</exception>
    public void SetUser(string name, string password, string role, string? exhibitorId, string who)
    {
        var person = Person(name, password, role, exhibitorId);
        _writer.Transact(() =>
        {
            if (role != OrganiserRole)
            {
                KeepAnOrganiser(name);
            }

            Set(person);
            Note(person.Name, "set", who, role, exhibitorId);
            _codes.EndAllOf(name, who);
        });
    }

    /// <summary>Adds a person. False: there is one of that name, and nothing was changed.</summary>
    /// <exception cref="SetupRejectedException">Nobody can sign in with such a name.</exception>
    public bool AddUser(string name, string password, string role, string? exhibitorId, string who) =>
        AddUnless("SELECT 1 FROM credential WHERE kind = 'user' AND name = ?", name, Person(name, password, role, exhibitorId), who);

    /// <summary>Adds the first person of all, an organiser. False: somebody can sign in already, and nothing was changed.</summary>
    /// <exception cref="SetupRejectedException">Nobody can sign in with such a name.</exception>
    public bool AddFirstUser(string name, string password) =>
        AddUnless("SELECT 1 FROM credential WHERE kind = ?", UserKind, Person(name, password, OrganiserRole, exhibitorId: null), who: name);

    /// <summary>Another password for a person, which ends the sign-ins from before. False: there is no such person.</summary>
    public bool SetPassword(string name, string password, string who)
    {
        var hash = PasswordHash.Create(password);
        return Change(name, "password", who, () => _writer.Get("UPDATE credential SET hash = ? WHERE kind = 'user' AND name = ?").Bind(hash).Bind(name).Run() > 0);
    }

    /// <summary>Ends the sign-ins of a person; the password stays. False: there is no such person.</summary>
    public bool SignOutEverywhere(string name, string who) =>
        Change(name, "signed-out", who, () => _writer.Get("UPDATE credential SET sign_outs = sign_outs + 1 WHERE kind = 'user' AND name = ?").Bind(name).Run() > 0);

    /// <summary>Removes a person, and with them their sign-ins. False: there is no such person.</summary>
    /// <exception cref="SetupRejectedException">It is the last organiser.</exception>
    public bool RemoveUser(string name, string who) => Change(name, "removed", who, () =>
    {
        KeepAnOrganiser(name);
        return _writer.Get("DELETE FROM credential WHERE kind = 'user' AND name = ?").Bind(name).Run() > 0;
    });

    /// <summary>Keeps in which language a person wants the pages; it ends no sign-in. False: there is no such person.</summary>
    public bool SetLanguage(string name, string language) => _writer.Transact(() =>
        _writer.Get("UPDATE credential SET language = ? WHERE kind = 'user' AND name = ?").Bind(language).Bind(name).Run() > 0);

    /// <summary>Keeps the broker's own hash text of a reader's password.</summary>
    public void SetReader(string readerId, string brokerHash) =>
        _writer.Transact(() => Set(new Credential(ReaderKind, readerId, brokerHash, "reader", ExhibitorId: null, SignOuts: 0, Language: null)));

    /// <summary>The person with that name and password; null for a wrong one. Takes equally long for a name that does not exist.</summary>
    public Credential? Verify(string name, string password)
    {
        var credential = Find(UserKind, name);
        var right = PasswordHash.Verify(password, credential?.Hash ?? PasswordHash.OfNobody);
        return right ? credential : null;
    }

    public Credential? Find(string kind, string name) => _reads.SingleOrDefault<Credential>(
        $"SELECT {Columns} FROM credential WHERE kind = @kind AND name = @name", new { kind, name });

    public IReadOnlyList<Credential> List(string kind) => _reads.Query<Credential>(
        $"SELECT {Columns} FROM credential WHERE kind = @kind ORDER BY name", new { kind });

    // Hashing takes long on purpose, so it is done before the writer is asked for.
    private static Credential Person(string name, string password, string role, string? exhibitorId) =>
        name.EndsWith(AtBooth, StringComparison.OrdinalIgnoreCase)
            ? throw new SetupRejectedException(SetupRejection.TemporaryName, $"No sign-in name ends with '{AtBooth.Trim()}': so temporary staff are called. Nothing was changed.", AtBooth.Trim())
        : name.Length is > 0 and <= LongestName && name.Trim() == name && name.EnumerateRunes().All(IsVisible)
            ? new Credential(UserKind, name, PasswordHash.Create(password), role, exhibitorId, SignOuts: 0, Language: null)
            : throw new SetupRejectedException(
                SetupRejection.BadSignInName,
                $"A sign-in name has 1 to {LongestName} letters, all of them visible, without a space at its ends. Nothing was changed.",
                LongestName);

    // What cannot be typed again from a sheet of paper is no name; half of a letter reads as U+FFFD.
    private static bool IsVisible(Rune letter) => letter != Rune.ReplacementChar && Rune.GetUnicodeCategory(letter) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private bool AddUnless(string exists, string value, Credential person, string who) => _writer.Transact(() =>
    {
        if (_writer.Get(exists).Bind(value).Finds())
        {
            return false;
        }

        Set(person);
        Note(person.Name, "added", who, person.Role, person.ExhibitorId);
        return true;
    });

    private void KeepAnOrganiser(string name)
    {
        var isOrganiser = _writer.Get("SELECT 1 FROM credential WHERE kind = 'user' AND name = ? AND role = ?").Bind(name).Bind(OrganiserRole).Finds();
        if (isOrganiser && !_writer.Get("SELECT 1 FROM credential WHERE kind = 'user' AND name <> ? AND role = ?").Bind(name).Bind(OrganiserRole).Finds())
        {
            throw new SetupRejectedException(
                SetupRejection.OnlyOrganiser,
                $"{name} is the only organiser, and somebody must stay to set things up. Add another organiser first. Nothing was changed.",
                name);
        }
    }

    private bool Change(string name, string did, string who, Func<bool> work) => _writer.Transact(() =>
    {
        var changed = work();
        if (changed)
        {
            Mark();
            Note(name, did, who, role: null, exhibitorId: null);
            _codes.EndAllOf(name, who);
        }

        return changed;
    });

    private void Set(Credential credential)
    {
        _writer.Get(
            """
            INSERT INTO credential (kind, name, hash, role, exhibitor_id) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (kind, name) DO UPDATE SET hash = excluded.hash, role = excluded.role, exhibitor_id = excluded.exhibitor_id
            """)
            .Bind(credential.Kind).Bind(credential.Name).Bind(credential.Hash).Bind(credential.Role).Bind(credential.ExhibitorId).Run();
        Mark();
    }

    private void Note(string name, string did, string who, string? role, string? exhibitorId) =>
        _decisions.Append(who, DecisionKinds.SignIn, DecisionBodies.Write(new DecisionBodies.SignIn(name, did, role, exhibitorId)));

    private void Mark() => _writer.Get("UPDATE setup_version SET version = version + 1").Run();
}
