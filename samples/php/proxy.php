<?php

/**
 * A proxy for <kyc-onboarding> in plain PHP 8.1 or later, in front of an operator that speaks CAMARA.
 *
 * It proves numbers by one-time codes, hands out records, and decides matches by one small rule. What it remembers is in one sealed file that is
 * locked for each request: requests wait for one another, which is right for a test and for a small site. For more, keep the same things in a
 * database. The contract is docs/proxy-protocol.md and docs/proxy.openapi.yaml.
 */

declare(strict_types=1);

ini_set('display_errors', '0');
ini_set('log_errors', '0');
set_error_handler(fn (int $level, string $text) => throw new ErrorException($text, 0, $level), E_ALL & ~E_DEPRECATED);

const MOST_BYTES = 16 * 1024;
const SESSION_SECONDS = 1800;
const PROOF_SECONDS = 300;
const CODE_SECONDS = 600;
const RESEND_SECONDS = 30;
const CHECKS = 5;
const MATCHES = 3;
const SENDS_TO_NUMBER = 5;
const SENDS_OF_SESSION = 15;
const KEYS = 100;
const SESSIONS = 1000;
const CLOSE_FROM = 85;

// What is prefilled is less than what is compared: the holder of a line is not always the person at the form.
const FILLABLE = ['givenName', 'familyName', 'birthdate', 'streetName', 'streetNumber', 'postalCode', 'locality', 'country', 'email'];
const MATCHABLE = [...FILLABLE, 'idDocument', 'name', 'middleNames', 'familyNameAtBirth', 'address', 'region', 'gender', 'nationality'];
const NAMES = ['name', 'givenName', 'familyName', 'middleNames', 'familyNameAtBirth'];

/** A refusal with one of the protocol's codes. Nothing of the request is in it. */
final class Refused extends Exception
{
    public function __construct(
        public readonly int $status,
        public readonly string $word,
        public readonly ?int $retryAfter = null,
        public readonly array $headers = [],
    ) {
        parent::__construct($word);
    }
}

function setting(string $name, ?string $default = null): string
{
    $value = getenv($name);
    if ($value === false || $value === '') {
        $value = $default ?? throw new Refused(500, 'config');
    }
    return $value;
}

function newName(): string
{
    return rtrim(strtr(base64_encode(random_bytes(24)), '+/', '-_'), '=');
}

/** What all requests share: sessions by the digest of their name, and when codes were sent to a number. */
final class State
{
    public array $sessions = [];
    public array $sends = [];
    /** @var resource */
    private $file;
    private string $key;

    public function __construct(string $path, string $secret)
    {
        $this->key = hash('sha256', $secret, true);
        umask(0077);
        $this->file = fopen($path, 'c+');
        flock($this->file, LOCK_EX);
        $sealed = stream_get_contents($this->file);
        $text = strlen($sealed) < 28 ? false : openssl_decrypt(
            substr($sealed, 28), 'aes-256-gcm', $this->key, OPENSSL_RAW_DATA, substr($sealed, 0, 12), substr($sealed, 12, 16),
        );
        $kept = $text === false ? [] : json_decode($text, true);
        $now = time();
        $this->sessions = array_filter($kept['sessions'] ?? [], fn (array $one) => $now - $one['usedAt'] <= SESSION_SECONDS);
        $this->sends = array_filter($kept['sends'] ?? [], fn (array $all) => $now - end($all) <= CODE_SECONDS);
    }

    public function digest(string $name): string
    {
        return hash_hmac('sha256', $name, $this->key);
    }

    public function keep(): void
    {
        $nonce = random_bytes(12);
        $tag = '';
        $sessions = array_slice($this->sessions, -SESSIONS, null, true);
        $text = json_encode(['sessions' => $sessions, 'sends' => $this->sends], JSON_THROW_ON_ERROR);
        $sealed = openssl_encrypt($text, 'aes-256-gcm', $this->key, OPENSSL_RAW_DATA, $nonce, $tag);
        ftruncate($this->file, 0);
        rewind($this->file);
        fwrite($this->file, $nonce . $tag . $sealed);
        fflush($this->file);
    }
}

/** One request, and the session of whoever asks. */
final class Visit
{
    public ?array $session = null;
    public ?string $issued = null;
    public ?string $key = null;
    private string $digest = '';

    public function __construct(public readonly State $state, string $name)
    {
        if ($name !== '') {
            $this->digest = $state->digest($name);
            $this->session = $state->sessions[$this->digest] ?? null;
        }
    }

    public function need(): void
    {
        if ($this->session === null) {
            $this->session = ['reference' => newName(), 'sends' => [], 'keys' => [], 'matches' => []];
            $this->rename();
        }
    }

    /** A session that was planted before the proof is worth nothing after it. */
    public function rename(): void
    {
        unset($this->state->sessions[$this->digest]);
        $this->issued = newName();
        $this->digest = $this->state->digest($this->issued);
    }

    public function keep(): void
    {
        if ($this->session !== null) {
            $this->session['usedAt'] = time();
            $this->state->sessions[$this->digest] = $this->session;
        }
        $this->state->keep();
    }
}

/** Gives status and body, a refusal of the operator too. An operator that cannot be reached is the refusal here. */
function askOperator(string $path, array $body): array
{
    $context = stream_context_create(['http' => [
        'method' => 'POST',
        'header' => [
            'Authorization: Bearer ' . setting('KYC_UPSTREAM_TOKEN'),
            'Content-Type: application/json',
            'x-correlator: ' . bin2hex(random_bytes(16)),
        ],
        'content' => json_encode($body, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE),
        'timeout' => 8,
        'ignore_errors' => true,
        'follow_location' => 0,
    ]]);
    try {
        $stream = fopen(rtrim(setting('KYC_UPSTREAM'), '/') . $path, 'r', false, $context);
        $lines = stream_get_meta_data($stream)['wrapper_data'];
        $text = stream_get_contents($stream, 64 * 1024);
        $status = (int) explode(' ', $lines[0])[1];
        $answer = $text === '' ? [] : json_decode($text, true, 8, JSON_THROW_ON_ERROR);
    } catch (ErrorException | JsonException) {
        throw new Refused(502, 'provider-error');
    }
    return [$status, is_array($answer) ? $answer : []];
}

function isText(mixed $value, int $most = 512, int $least = 0): bool
{
    return is_string($value) && preg_match("/^.{{$least},{$most}}\$/su", $value) === 1;
}

function need(bool $isRight): void
{
    if (!$isRight) {
        throw new Refused(400, 'invalid-input');
    }
}

function isFailing(int $status): bool
{
    return $status >= 500 || $status === 401 || $status === 429;
}

function readConsent(array $body): ?array
{
    $consent = $body['consent'] ?? null;
    if ($consent === null) {
        return null;
    }
    need(is_array($consent));
    $limits = ['textHash' => 64, 'locale' => 35, 'version' => 64, 'at' => 35];
    foreach ($limits as $name => $most) {
        need(isText($consent[$name] ?? null, $most));
    }
    need(preg_match('/^(?:[0-9a-f]{64})?$/D', $consent['textHash']) === 1);
    return array_intersect_key($consent, $limits);
}

function isProved(?array $session, ?string $number, string $until): bool
{
    $proof = $session['proof'] ?? null;
    return $proof !== null && ($number === null || $number === $proof['number']) && time() < $proof[$until];
}

function sendCode(Visit $visit, string $number): array
{
    $now = time();
    $isRecent = fn (int $at) => $now - $at < CODE_SECONDS;
    $whose = $visit->state->digest($number);
    $recent = array_values(array_filter($visit->state->sends[$whose] ?? [], $isRecent));
    $own = array_values(array_filter($visit->session['sends'], $isRecent));
    $wait = max(
        $recent === [] ? 0 : end($recent) + RESEND_SECONDS - $now,
        count($recent) < SENDS_TO_NUMBER ? 0 : $recent[0] + CODE_SECONDS - $now,
        count($own) < SENDS_OF_SESSION ? 0 : $own[0] + CODE_SECONDS - $now,
    );
    if ($wait > 0) {
        throw new Refused(429, 'rate-limited', min(300, $wait));
    }
    // Counted before the operator is asked: failing sends cost as much as good ones.
    $visit->state->sends[$whose] = [...$recent, $now];
    $visit->session['sends'] = [...$own, $now];
    $message = '{{code}} is your code for ' . setting('KYC_SITE_NAME', 'Our site');
    [$status, $answer] = askOperator('/one-time-password-sms/v1/send-code', ['phoneNumber' => $number, 'message' => $message]);
    if (isFailing($status)) {
        throw new Refused(502, 'provider-error');
    }
    // Whatever else the operator says is about the number, and nobody has proved it yet: the answer stays the same.
    $handle = newName();
    $visit->session['code'] = [
        'handle' => $handle,
        'number' => $number,
        'reference' => $status === 200 ? $answer['authenticationId'] ?? null : null,
        'until' => $now + CODE_SECONDS,
        'checks' => 0,
    ];
    return ['status' => 'code', 'handle' => $handle, 'length' => 6, 'resendIn' => RESEND_SECONDS, 'expiresIn' => CODE_SECONDS];
}

function proved(Visit $visit, string $method): array
{
    $proof = $visit->session['proof'];
    return [
        'status' => 'proved',
        'method' => $method,
        'expiresIn' => max(0, $proof['live'] - time()),
        'phoneNumber' => $proof['number'],
        'capabilities' => ['fillIn' => FILLABLE, 'match' => MATCHABLE],
    ];
}

function start(Visit $visit, array $body): array
{
    $number = $body['phoneNumber'] ?? null;
    need(isText($number) && isText($body['locale'] ?? '') && is_array($body['fields'] ?? []));
    need(preg_match('/^\+[1-9][0-9]{4,14}$/D', $number) === 1);
    $consent = readConsent($body);
    $visit->need();
    $visit->session['consent'] = $consent;
    if (isProved($visit->session, $number, 'remembered')) {
        $proof = $visit->session['proof'];
        $live = min($proof['remembered'], time() + PROOF_SECONDS);
        $visit->session['proof'] = ['live' => $live, 'isFilled' => false] + $proof;
        return proved($visit, 'session');
    }
    unset($visit->session['code'], $visit->session['proof']);
    return sendCode($visit, $number);
}

function check(Visit $visit, array $body): array
{
    $typed = $body['code'] ?? null;
    need($typed === null || isText($typed, 10, 1));
    $code = $visit->session['code'] ?? null;
    if ($code === null || $code['handle'] !== $body['handle']) {
        throw new Refused(410, 'expired');
    }
    need($typed !== null);
    if (time() >= $code['until'] || $code['checks'] >= CHECKS) {
        throw new Refused(410, 'code-expired');
    }
    $visit->session['code']['checks']++;
    $question = ['authenticationId' => $code['reference'] ?? bin2hex(random_bytes(16)), 'code' => $typed];
    [$status, $answer] = askOperator('/one-time-password-sms/v1/validate-code', $question);
    if (isFailing($status)) {
        throw new Refused(502, 'provider-error');
    }
    if ($status >= 300 || $code['reference'] === null) {
        $words = explode('.', is_string($answer['code'] ?? null) ? $answer['code'] : '');
        if ($code['reference'] !== null && in_array(end($words), ['VERIFICATION_EXPIRED', 'VERIFICATION_FAILED'], true)) {
            $visit->session['code']['checks'] = CHECKS;
            throw new Refused(410, 'code-expired');
        }
        throw new Refused(422, 'code-invalid');
    }
    unset($visit->session['code']);
    $visit->session['proof'] = [
        'number' => $code['number'],
        'live' => time() + PROOF_SECONDS,
        'remembered' => time() + SESSION_SECONDS,
        'isFilled' => false,
    ];
    $visit->rename();
    return proved($visit, 'code');
}

function prove(Visit $visit, array $body): array
{
    $action = $body['action'] ?? null;
    need(in_array($action, ['start', 'check', 'resend', 'cancel'], true));
    if ($action === 'start') {
        return start($visit, $body);
    }
    need(isText($body['handle'] ?? null));
    if ($action === 'check') {
        return check($visit, $body);
    }
    $isKnown = ($visit->session['code']['handle'] ?? null) === $body['handle'];
    if ($action === 'cancel') {
        if ($isKnown) {
            unset($visit->session['code']);
        }
        return ['status' => 'unavailable'];
    }
    if (!$isKnown) {
        throw new Refused(410, 'expired');
    }
    return sendCode($visit, $visit->session['code']['number']);
}

/** The same key and question have the same answer; the same key with another question is refused. */
function once(Visit $visit, string $route, array $question, callable $answer): array
{
    if ($visit->key === null) {
        return $answer();
    }
    need($visit->key !== '' && strlen($visit->key) <= 255);
    $name = $visit->state->digest("$route {$visit->key}");
    $print = $visit->state->digest(json_encode($question, JSON_THROW_ON_ERROR));
    if (!isset($visit->session['keys'][$name]) && count($visit->session['keys']) >= KEYS) {
        throw new Refused(429, 'rate-limited', 300);
    }
    $kept = $visit->session['keys'][$name] ?? ['print' => $print];
    if ($kept['print'] !== $print) {
        throw new Refused(422, 'invalid-input');
    }
    $visit->session['keys'][$name] = $kept;
    if (isset($kept['body'])) {
        return (array) json_decode($kept['body']);
    }
    $body = $answer();
    $visit->session['keys'][$name]['body'] = json_encode($body, JSON_THROW_ON_ERROR);
    return $body;
}

function refuseOperators(int $status): void
{
    match (true) {
        $status === 200 => null,
        $status === 404 => throw new Refused(404, 'subscriber-not-found'),
        $status === 429 => throw new Refused(429, 'rate-limited', 30),
        $status === 401 || $status === 403 => throw new Refused(403, 'not-authorised'),
        $status === 400 || $status === 422 => throw new Refused(422, 'not-supported'),
        default => throw new Refused(502, 'provider-error'),
    };
}

function fillIn(Visit $visit, array $body): array
{
    $asked = $body['fields'] ?? null;
    $number = $body['phoneNumber'] ?? null;
    need(is_array($asked) && array_is_list($asked) && count($asked) <= 64 && array_filter($asked, 'isText') === $asked);
    need($number === null || isText($number));
    $consent = readConsent($body);
    if (!isProved($visit->session, $number, 'live')) {
        throw new Refused(403, 'proof-required');
    }
    $visit->session['consent'] = $consent ?? $visit->session['consent'] ?? null;
    $fields = array_values(array_intersect(FILLABLE, $asked));
    $number = $visit->session['proof']['number'];
    return once($visit, 'fill-in', [$number, $fields], function () use ($visit, $fields, $number): array {
        // A proof is good for one record.
        if ($visit->session['proof']['isFilled']) {
            throw new Refused(403, 'proof-required');
        }
        [$status, $record] = askOperator('/kyc-fill-in/v0.4/fill-in', ['phoneNumber' => $number]);
        refuseOperators($status);
        if (($record['phoneNumber'] ?? $number) !== $number) {
            throw new Refused(502, 'provider-error');
        }
        $visit->session['proof']['isFilled'] = true;
        $held = array_filter(array_intersect_key($record, array_flip($fields)), fn (mixed $value) => isText($value, 512, 1));
        return ['attributes' => (object) $held, 'preview' => false, 'check' => [], 'operator' => 'camara'];
    });
}

function writeVerdict(array $session, string $decision, array $outcomes, array $reasons, bool $isProved, string $dialect): array
{
    return [
        'version' => 1,
        'decision' => $decision,
        'attributes' => (object) array_map(fn (string $outcome) => ['outcome' => $outcome], $outcomes),
        'signals' => ['numberVerified' => $isProved],
        'reasons' => $reasons,
        'provider' => ['dialect' => $dialect] + ($dialect === '' ? [] : ['operator' => 'camara']),
        'policy' => ['name' => 'sample', 'version' => '1'],
        'reference' => $session['reference'],
        'checkedAt' => gmdate('Y-m-d\TH:i:s\Z'),
    ];
}

/** Everything has to match; a name may be close. */
function decide(array $outcomes): array
{
    return match (true) {
        in_array('mismatch', $outcomes, true) => ['mismatch', ['required-mismatch']],
        in_array('partial', $outcomes, true) => ['partial', ['required-partial']],
        in_array('unavailable', $outcomes, true) => ['inconclusive', ['required-unavailable']],
        default => ['match', ['all-required-match']],
    };
}

function outcomeOf(string $name, array $answer): string
{
    $score = $answer["{$name}MatchScore"] ?? null;
    $isClose = in_array($name, NAMES, true) && is_int($score) && $score >= CLOSE_FROM && $score <= 100;
    return match ($answer["{$name}Match"] ?? null) {
        'true' => 'match',
        'false' => $isClose ? 'partial' : 'mismatch',
        default => 'unavailable',
    };
}

function matchTyped(Visit $visit, array $body): array
{
    $typed = $body['attributes'] ?? null;
    $number = $body['phoneNumber'] ?? null;
    need(is_array($typed) && ($number === null || isText($number)) && is_bool($body['manual'] ?? false));
    $values = [];
    foreach (MATCHABLE as $name) {
        need(isText($typed[$name] ?? ''));
        if (trim($typed[$name] ?? '') !== '') {
            $values[$name] = $typed[$name];
        }
    }
    $consent = readConsent($body);
    if ($body['manual'] ?? false) {
        $visit->need();
        $outcomes = array_map(fn () => 'not-checked', $values);
        $isProved = isProved($visit->session, $number, 'remembered');
        return ['verdict' => writeVerdict($visit->session, 'unverified', $outcomes, ['manual'], $isProved, ''), 'final' => true];
    }
    if (!isProved($visit->session, $number, 'remembered')) {
        throw new Refused(403, 'proof-required');
    }
    $visit->session['consent'] = $consent ?? $visit->session['consent'] ?? null;
    if ($values === []) {
        throw new Refused(422, 'nothing-to-check');
    }
    $number = $visit->session['proof']['number'];
    return once($visit, 'match', [$number, $values], function () use ($visit, $values, $number): array {
        $whose = $visit->state->digest($number);
        $used = $visit->session['matches'][$whose] ?? 0;
        if ($used >= MATCHES) {
            throw new Refused(429, 'rate-limited', 300);
        }
        [$status, $answer] = askOperator('/kyc-match/v0.4/match', ['phoneNumber' => $number] + $values);
        refuseOperators($status);
        $visit->session['matches'][$whose] = $used + 1;
        $outcomes = [];
        foreach (array_keys($values) as $name) {
            $outcomes[$name] = outcomeOf($name, $answer);
        }
        [$decision, $reasons] = decide($outcomes);
        $left = MATCHES - $used - 1;
        $verdict = writeVerdict($visit->session, $decision, $outcomes, $reasons, true, 'camara-match');
        return ['verdict' => $verdict, 'final' => $decision === 'match' || $left === 0, 'attemptsLeft' => $left];
    });
}

function requestHeader(string $name): string
{
    return $_SERVER['HTTP_' . strtoupper(strtr($name, '-', '_'))] ?? '';
}

function isLoopback(string $origin): bool
{
    return preg_match('#^http://(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$#D', $origin) === 1;
}

/** The page that asks: its origin, whether it is listed, and whether its session travels in answers instead of a cookie. */
function readPage(): array
{
    $origin = requestHeader('Origin');
    $site = requestHeader('Sec-Fetch-Site');
    $host = preg_replace('#^https?://#', '', $origin);
    $isOwn = $site === '' ? $host === requestHeader('Host') : $site === 'same-origin';
    return [$origin, in_array($origin, explode(',', setting('KYC_ORIGINS')), true), !$isOwn];
}

function write(?array $body, int $status, array $headers): void
{
    header_remove('X-Powered-By');
    http_response_code($status);
    $correlator = requestHeader('x-correlator');
    $isOne = preg_match('#^[a-zA-Z0-9\-_:;./<>{}]{1,256}$#D', $correlator) === 1;
    $type = $status === 200 ? 'application/json' : 'application/problem+json';
    $headers += [
        'Content-Type' => $type,
        'Cache-Control' => 'no-store',
        'KYC-Protocol' => '1',
        'KYC-Idempotency' => 'yes',
        'Vary' => 'Origin',
        'X-Content-Type-Options' => 'nosniff',
        'x-correlator' => $isOne ? $correlator : newName(),
    ];
    foreach ($headers as $name => $value) {
        header("$name: $value");
    }
    if ($body !== null) {
        echo json_encode($body, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
    }
}

/** The handler of a path, and the body for it; or a refusal of what is not for us. */
function readRequest(bool $isListed): array
{
    $base = setting('KYC_BASE_PATH', '/api/kyc');
    $handlers = ["$base/proof" => 'prove', "$base/fill-in" => 'fillIn', "$base/match" => 'matchTyped'];
    $handler = $handlers[parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH) ?: ''] ?? throw new Refused(404, 'config');
    if ($_SERVER['REQUEST_METHOD'] !== 'POST') {
        throw new Refused(405, 'config', null, ['Allow' => 'POST']);
    }
    if (!$isListed) {
        throw new Refused(403, 'config');
    }
    if (preg_match('#^application/(?:[\w.-]+\+)?json\s*(?:;|$)#i', $_SERVER['CONTENT_TYPE'] ?? '') !== 1) {
        throw new Refused(415, 'config');
    }
    $text = file_get_contents('php://input', false, null, 0, MOST_BYTES + 1);
    if (strlen($text) > MOST_BYTES) {
        throw new Refused(413, 'invalid-input');
    }
    $body = json_decode($text, true, 8);
    need(is_array($body) && str_starts_with(ltrim($text), '{'));
    return [$handler, $body];
}

function answer(): void
{
    $headers = [];
    $visit = null;
    try {
        [$origin, $isListed, $isCross] = readPage();
        if ($isListed && $isCross) {
            $headers['Access-Control-Allow-Origin'] = $origin;
            $headers['Access-Control-Allow-Credentials'] = 'true';
            $headers['Access-Control-Expose-Headers'] = 'KYC-Dialect, KYC-Idempotency, Retry-After, x-correlator, Date';
            if ($_SERVER['REQUEST_METHOD'] === 'OPTIONS' && requestHeader('Access-Control-Request-Method') === 'POST') {
                $headers['Access-Control-Allow-Methods'] = 'POST';
                $headers['Access-Control-Allow-Headers'] = 'authorization, content-type, idempotency-key, kyc-protocol, x-correlator';
                $headers['Access-Control-Max-Age'] = '600';
                write(null, 204, $headers);
                return;
            }
        }
        [$handler, $body] = readRequest($isListed);
        $cookie = isLoopback($origin) ? 'kyc' : '__Host-kyc';
        $shown = $isCross ? preg_replace('/^Bearer /i', '', requestHeader('Authorization')) : $_COOKIE[$cookie] ?? '';
        $state = new State(setting('KYC_STATE', sys_get_temp_dir() . '/kyc-state'), setting('KYC_SECRET'));
        $visit = new Visit($state, is_string($shown) ? $shown : '');
        $visit->key = $_SERVER['HTTP_IDEMPOTENCY_KEY'] ?? null;
        try {
            $reply = [$handler($visit, $body), 200];
        } catch (Refused $refused) {
            $reply = $refused;
        }
        // Kept before it is answered, a refusal too: it was counted.
        $visit->keep();
        if ($visit->issued !== null && !$isCross) {
            $flags = 'Path=/; HttpOnly; SameSite=Lax' . (isLoopback($origin) ? '' : '; Secure');
            $headers['Set-Cookie'] = "$cookie={$visit->issued}; $flags";
        }
        if ($reply instanceof Refused) {
            throw $reply;
        }
        $session = $visit->issued !== null && $isCross ? ['session' => $visit->issued] : [];
        write($reply[0] + $session, 200, $headers);
    } catch (Refused $refused) {
        $problem = ['status' => $refused->status, 'code' => $refused->word];
        if ($refused->retryAfter !== null) {
            $problem['retryAfter'] = $refused->retryAfter;
            $headers['Retry-After'] = (string) $refused->retryAfter;
        }
        write($problem, $refused->status, $refused->headers + $headers);
    } catch (Throwable) {
        write(['status' => 502, 'code' => 'provider-error'], 502, $headers);
    }
}

answer();
