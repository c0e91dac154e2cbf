using System.Security.Cryptography;
using System.Text;
using FairKiosk.Storage.Engine;
using FairKiosk.Storage.Setup;

namespace FairKiosk.Storage;

/// <summary>The codes of temporary staff, kept as hashes only. Who made, ended and used one stands in the decision log, as with every sign-in.</summary>
public sealed class BoothCodeStore
{
    /// <summary>Letters and digits of a code.</summary>
    public const int Letters = 8;

    // None that look alike.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    // The same salt for all codes of a database, so that a code is looked up by one hash; slow, because a code is short.
    private const int Iterations = 200_000;

    private const string Columns = "id, exhibitor_id, day, ends_at, made_at, made_by, ended_at";

    private readonly WriteConnection _writer;
    private readonly ReadConnections _reads;
    private readonly DecisionLog _decisions;
    private readonly TimeProvider _time;
    private readonly byte[] _salt;

    internal BoothCodeStore(WriteConnection writer, ReadConnections reads, DecisionLog decisions, TimeProvider time, string databaseId)
    {
        _writer = writer;
        _reads = reads;
        _decisions = decisions;
        _time = time;
        _salt = Encoding.UTF8.GetBytes("booth-code " + databaseId);
    }

    /// <summary>Makes a code. Its text is told here for the last time: "k7mp2xqd".</summary>
    public (BoothCode Code, string Text) Make(string exhibitorId, DateOnly day, DateTimeOffset endsAtUtc, string who)
    {
        var text = RandomNumberGenerator.GetString(Alphabet, Letters);
        var hash = HashOf(text);
        return _writer.Transact(() =>
        {
            var code = new BoothCode(
                Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)), exhibitorId, day, endsAtUtc, _time.GetUtcNow(), who, EndedAtUtc: null);
            _writer.Get("INSERT INTO booth_code (id, exhibitor_id, hash, day, ends_at, made_at, made_by) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .Bind(code.Id).Bind(exhibitorId).Bind(hash).Bind(Days.Text(day)).Bind(endsAtUtc.ToUnixTimeMilliseconds())
                .Bind(code.MadeAtUtc.ToUnixTimeMilliseconds()).Bind(who).Run();
            Note(code, "made", who);
            return (code, text);
        });
    }

    /// <summary>The code that somebody typed, also one that holds no more; null: there never was such a one. Takes equally long for both.</summary>
    public BoothCode? FindTyped(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return text.Length == Letters && Read("hash = @key", HashOf(text)) is [var code] ? code : null;
    }

    public BoothCode? Find(string id) => Read("id = @key", id) is [var code] ? code : null;

    /// <summary>The codes of a firm, the latest first.</summary>
    public IReadOnlyList<BoothCode> Of(string exhibitorId) => Read("exhibitor_id = @key ORDER BY made_at DESC, id", exhibitorId);

    /// <summary>Ends a code, and with it everybody's sign-in that rests on it. False: that firm has no such code, or it was ended already.</summary>
    public bool End(string exhibitorId, string id, string who) => _writer.Transact(() =>
    {
        var ended = _writer.Get("UPDATE booth_code SET ended_at = ? WHERE id = ? AND exhibitor_id = ? AND ended_at IS NULL")
            .Bind(_time.GetUtcNow().ToUnixTimeMilliseconds()).Bind(id).Bind(exhibitorId).Run() > 0;
        if (ended)
        {
            Note(Find(id)!, "ended", who);
        }

        return ended;
    });

    /// <summary>Somebody signed in with it.</summary>
    public void SignedIn(BoothCode code, string name, string who) => _writer.Transact(() => Note(code, "signed-in", who, name));

    private void Note(BoothCode code, string did, string who, string? name = null) => _decisions.Append(
        who, DecisionKinds.BoothCode, DecisionBodies.Write(new DecisionBodies.BoothCode(code.Id, code.ExhibitorId, code.Day, did, name)));

    private string HashOf(string text) => Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(text, _salt, Iterations, HashAlgorithmName.SHA256, 32));

    private IReadOnlyList<BoothCode> Read(string where, string key) =>
        [.. _reads.Query<(string Id, string Exhibitor, string Day, long Ends, long Made, string By, long? Ended)>(
            $"SELECT {Columns} FROM booth_code WHERE {where}", new { key })
            .Select(row => new BoothCode(
                row.Id, row.Exhibitor, Days.Day(row.Day), Times.FromMillis(row.Ends), Times.FromMillis(row.Made), row.By, Times.FromMillis(row.Ended)))];
}
