using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage;

/// <summary>Names and hashed passwords of people and readers. No password is ever stored.</summary>
public sealed class CredentialStore
{
    public const string UserKind = "user";
    public const string ReaderKind = "reader";

    private readonly WriteConnection _writer;
    private readonly ReadConnections _reads;

    internal CredentialStore(WriteConnection writer, ReadConnections reads)
    {
        _writer = writer;
        _reads = reads;
    }

    /// <summary>Adds a person or gives them another password, role or firm.</summary>
    public void SetUser(string name, string password, string role, string? exhibitorId) =>
        Set(new Credential(UserKind, name, PasswordHash.Create(password), role, exhibitorId));

    /// <summary>Keeps the broker's own hash text of a reader's password.</summary>
    public void SetReader(string readerId, string brokerHash) => Set(new Credential(ReaderKind, readerId, brokerHash, "reader", ExhibitorId: null));

    /// <summary>The person with that name and password; null for a wrong one. Takes equally long for a name that does not exist.</summary>
    public Credential? Verify(string name, string password)
    {
        var credential = Find(UserKind, name);
        var right = PasswordHash.Verify(password, credential?.Hash ?? PasswordHash.OfNobody);
        return right ? credential : null;
    }

    public Credential? Find(string kind, string name) => _reads.SingleOrDefault<Credential>(
        "SELECT kind, name, hash, role, exhibitor_id AS ExhibitorId FROM credential WHERE kind = @kind AND name = @name", new { kind, name });

    public IReadOnlyList<Credential> List(string kind) => _reads.Query<Credential>(
        "SELECT kind, name, hash, role, exhibitor_id AS ExhibitorId FROM credential WHERE kind = @kind ORDER BY name", new { kind });

    /// <summary>False: there was none.</summary>
    public bool Remove(string kind, string name) => _writer.Transact(() =>
    {
        var removed = _writer.Get("DELETE FROM credential WHERE kind = ? AND name = ?").Bind(kind).Bind(name).Run() > 0;
        _writer.Get("UPDATE setup_version SET version = version + 1").Run();
        return removed;
    });

    private void Set(Credential credential) => _writer.Transact(() =>
    {
        _writer.Get(
            """
            INSERT INTO credential (kind, name, hash, role, exhibitor_id) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (kind, name) DO UPDATE SET hash = excluded.hash, role = excluded.role, exhibitor_id = excluded.exhibitor_id
            """)
            .Bind(credential.Kind).Bind(credential.Name).Bind(credential.Hash).Bind(credential.Role).Bind(credential.ExhibitorId).Run();
        _writer.Get("UPDATE setup_version SET version = version + 1").Run();
    });
}
