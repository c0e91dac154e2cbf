using System.Security.Cryptography;
using System.Text;
using Dapper;
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
        return text.Length == Letters ? Single("hash = @key", HashOf(text)) : null;
    }

    public BoothCode? Find(string id) => Single("id = @key", id);

    /// <summary>The codes of a firm, the latest first.</summary>
    public IReadOnlyList<BoothCode> Of(string exhibitorId) => Read("exhibitor_id = @key ORDER BY made_at DESC, id", exhibitorId);

    /// <summary>The codes of all firms that hold, the latest first, with who works with them.</summary>
    public IReadOnlyList<HeldCode> Held()
    {
        var now = _time.GetUtcNow();
        var held = Read("ended_at IS NULL AND expired = 0 ORDER BY made_at DESC, id", "").Where(code => code.Holds(now)).ToList();
        var names = held.Count == 0 ? [] : _reads.Query<(string Code, string Name)>(
            """
            SELECT DISTINCT json_extract(body, '$.code'), json_extract(body, '$.name') FROM decision
            WHERE kind = @kind AND json_extract(body, '$.did') = 'signed-in' ORDER BY 1, 2
            """, new { kind = DecisionKinds.BoothCode });
        var byCode = names.ToLookup(name => name.Code, name => name.Name, StringComparer.Ordinal);
        return [.. held.Select(code => new HeldCode(code, [.. byCode[code.Id]]))];
    }

    /// <summary>Ends a code, and with it everybody's sign-in that rests on it. False: that firm has no such code, or it was ended already.</summary>
    public bool End(string exhibitorId, string id, string who) =>
        _writer.Transact(() => Read("id = @key", id) is [var code] && code.ExhibitorId == exhibitorId && EndNow(code, who));

    /// <summary>The same for whoever gives out sign-ins, whichever firm's it is.</summary>
    public bool End(string id, string who) => _writer.Transact(() => Read("id = @key", id) is [var code] && EndNow(code, who));

    /// <summary>Takes down which codes are over, to be done now and then: a clock that is put back must not bring one back.</summary>
    // Hours that are shortened by mistake and put right again must not end it: so it is over for good only when what was told at its making has passed, too.
    public void Expire()
    {
        var now = _time.GetUtcNow();
        foreach (var code in Read("ended_at IS NULL AND expired = 0 AND ends_at <= @key", now.ToUnixTimeMilliseconds()).Where(code => !code.Holds(now)))
        {
            _writer.Transact(() => _writer.Get("UPDATE booth_code SET expired = 1 WHERE id = ?").Bind(code.Id).Run());
        }
    }

    /// <summary>Within a transaction of the caller: the sign-in of that name ended, and with it what was made with it.</summary>
    internal void EndAllOf(string maker, string who)
    {
        foreach (var code in Read("made_by = @key AND ended_at IS NULL AND expired = 0", maker))
        {
            EndNow(code, who);
        }
    }

    /// <summary>Somebody signed in with it.</summary>
    public void SignedIn(BoothCode code, string name, string who) => _writer.Transact(() => Note(code, "signed-in", who, name));

    private void Note(BoothCode code, string did, string who, string? name = null) => _decisions.Append(
        who, DecisionKinds.BoothCode, DecisionBodies.Write(new DecisionBodies.BoothCode(code.Id, code.ExhibitorId, code.Day, did, name)));

    private string HashOf(string text) => Convert.ToHexStringLower(Rfc2898DeriveBytes.Pbkdf2(text, _salt, Iterations, HashAlgorithmName.SHA256, 32));

    private BoothCode? Single(string where, string key) => Read(where, key) is [var code] ? code : null;

    private bool EndNow(BoothCode code, string who)
    {
        var ended = _writer.Get("UPDATE booth_code SET ended_at = ? WHERE id = ? AND ended_at IS NULL")
            .Bind(_time.GetUtcNow().ToUnixTimeMilliseconds()).Bind(code.Id).Run() > 0;
        if (ended)
        {
            Note(code, "ended", who);
        }

        return ended;
    }

    private List<BoothCode> Read(string where, object key) => _reads.Read(connection =>
    {
        var fair = SetupReader.Fair(connection);
        return connection.Query<(string Id, string Exhibitor, string Day, long Made, string By, long? Ended, bool IsExpired)>(
            $"SELECT id, exhibitor_id, day, made_at, made_by, ended_at, expired FROM booth_code WHERE {where}", new { key })
            .Select(row => new BoothCode(
                row.Id, row.Exhibitor, Days.Day(row.Day), BoothCode.ClosingOf(fair, Days.Day(row.Day)) ?? Times.FromMillis(row.Made), Times.FromMillis(row.Made), row.By,
                Times.FromMillis(row.Ended))
            {
                IsExpired = row.IsExpired,
            })
            .ToList();
    });
}
