"""A proxy for <kyc-onboarding> in Python 3.10 or later, with the standard library alone, in front of an operator that speaks CAMARA.

It proves numbers by one-time codes, hands out records, and decides matches by one small rule, all of it in the memory of one process: a restart
forgets it, and people prove their number again. The contract is docs/proxy-protocol.md and docs/proxy.openapi.yaml.
"""

import json
import os
import re
import secrets
import threading
import time
import urllib.error
import urllib.request
import uuid
from collections import OrderedDict
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

UPSTREAM = os.environ["KYC_UPSTREAM"].rstrip("/")
TOKEN = os.environ["KYC_UPSTREAM_TOKEN"]
ORIGINS = os.environ["KYC_ORIGINS"].split(",")
SITE_NAME = os.environ.get("KYC_SITE_NAME", "Our site")
BASE_PATH = os.environ.get("KYC_BASE_PATH", "/api/kyc")
PORT = int(os.environ.get("PORT", "8080"))

MOST_BYTES = 16 * 1024
SESSION_SECONDS, PROOF_SECONDS, CODE_SECONDS, RESEND_SECONDS = 1800, 300, 600, 30
CHECKS, MATCHES, SENDS_TO_NUMBER, SENDS_OF_SESSION, KEYS, SESSIONS = 5, 3, 5, 15, 100, 10_000

# What is prefilled is less than what is compared: the holder of a line is not always the person at the form.
FILLABLE = ["givenName", "familyName", "birthdate", "streetName", "streetNumber", "postalCode", "locality", "country", "email"]
MATCHABLE = FILLABLE + ["idDocument", "name", "middleNames", "familyNameAtBirth", "address", "region", "gender", "nationality"]
NAMES = ["name", "givenName", "familyName", "middleNames", "familyNameAtBirth"]
CLOSE_FROM = 85

E164 = re.compile(r"\+[1-9][0-9]{4,14}")
CORRELATOR = re.compile(r"[a-zA-Z0-9\-_:;./<>{}]{1,256}")
JSON_TYPE = re.compile(r"application/(?:[\w.-]+\+)?json\s*(?:;|$)", re.IGNORECASE)
LOOPBACK = re.compile(r"http://(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?")
HASH = re.compile(r"(?:[0-9a-f]{64})?")


class Refused(Exception):
    """A refusal with one of the protocol's codes. Nothing of the request is in it."""

    def __init__(self, status, code, retry_after=None, headers=None):
        super().__init__(code)
        self.status, self.code, self.retry_after, self.headers = status, code, retry_after, headers or {}


class Session:
    """What is known of one browser. Its lock makes equal questions that arrive at once one question."""

    def __init__(self):
        self.lock = threading.RLock()
        self.used_at = time.monotonic()
        self.code = self.proof = self.consent = None
        self.reference = new_name()
        self.keys, self.sends, self.matches = {}, [], {}


sessions, sends, lock = OrderedDict(), {}, threading.Lock()


def new_name():
    return secrets.token_urlsafe(24)


def find_session(name):
    with lock:
        session = sessions.get(name)
        if session is None or time.monotonic() - session.used_at > SESSION_SECONDS:
            return None
        session.used_at = time.monotonic()
        sessions.move_to_end(name)
        return session


def keep_session(session, old=None):
    name = new_name()
    with lock:
        sessions.pop(old, None)
        sessions[name] = session
        while len(sessions) > SESSIONS:
            sessions.popitem(last=False)
    return name


def ask_operator(path, body):
    """Gives status and body, a refusal of the operator too. An operator that cannot be reached is the refusal here."""
    request = urllib.request.Request(
        UPSTREAM + path,
        json.dumps(body).encode(),
        {"Authorization": "Bearer " + TOKEN, "Content-Type": "application/json", "x-correlator": str(uuid.uuid4())},
    )
    try:
        try:
            answer = urllib.request.urlopen(request, timeout=8)
        except urllib.error.HTTPError as error:
            answer = error
        with answer:
            text = answer.read(64 * 1024)
            return answer.status, json.loads(text) if text else {}
    except TimeoutError:
        raise Refused(504, "timeout")
    except (OSError, ValueError):
        raise Refused(502, "provider-error")


def is_text(value, most=512, least=0):
    return isinstance(value, str) and least <= len(value) <= most


def need(is_right):
    if not is_right:
        raise Refused(400, "invalid-input")


def read_consent(body):
    consent = body.get("consent")
    if consent is None:
        return None
    need(isinstance(consent, dict))
    limits = {"textHash": 64, "locale": 35, "version": 64, "at": 35}
    need(all(is_text(consent.get(name), most) for name, most in limits.items()) and HASH.fullmatch(consent["textHash"]))
    return {name: consent[name] for name in limits}


def live_proof(session, phone_number, until):
    proof = session.proof
    return proof is not None and phone_number in (None, proof["number"]) and time.monotonic() < proof[until]


def send_code(session, phone_number):
    now = time.monotonic()
    with lock:
        recent = [at for at in sends.get(phone_number, []) if now - at < CODE_SECONDS]
        own = [at for at in session.sends if now - at < CODE_SECONDS]
        waits = [recent[-1] + RESEND_SECONDS - now] if recent else [0]
        if len(recent) >= SENDS_TO_NUMBER:
            waits.append(recent[0] + CODE_SECONDS - now)
        if len(own) >= SENDS_OF_SESSION:
            waits.append(own[0] + CODE_SECONDS - now)
        if max(waits) > 0:
            raise Refused(429, "rate-limited", max(1, min(300, int(max(waits)) + 1)))
        # Counted before the operator is asked: failing sends cost as much as good ones.
        for number in [number for number, all_sends in sends.items() if now - all_sends[-1] > CODE_SECONDS]:
            del sends[number]
        sends[phone_number] = recent + [now]
        session.sends = own + [now]
    message = "{{code}} is your code for " + SITE_NAME
    status, body = ask_operator("/one-time-password-sms/v1/send-code", {"phoneNumber": phone_number, "message": message})
    if status >= 500 or status in (401, 429):
        raise Refused(502, "provider-error")
    # Whatever else the operator says is about the number, and nobody has proved it yet: the answer stays the same.
    reference = body.get("authenticationId") if status == 200 else None
    handle = new_name()
    session.code = {"handle": handle, "number": phone_number, "reference": reference, "until": now + CODE_SECONDS, "checks": 0}
    return {"status": "code", "handle": handle, "length": 6, "resendIn": RESEND_SECONDS, "expiresIn": CODE_SECONDS}


def proved(session, method):
    seconds = max(0, int(session.proof["live"] - time.monotonic()))
    capabilities = {"fillIn": FILLABLE, "match": MATCHABLE}
    number = session.proof["number"]
    return {"status": "proved", "method": method, "expiresIn": seconds, "phoneNumber": number, "capabilities": capabilities}


def start(visit, body):
    number = body.get("phoneNumber")
    need(is_text(number) and is_text(body.get("locale", "")) and isinstance(body.get("fields", []), list))
    need(E164.fullmatch(number))
    consent = read_consent(body)
    session = visit.session or visit.make_session()
    session.consent = consent
    if live_proof(session, number, "remembered"):
        session.proof["live"] = min(session.proof["remembered"], time.monotonic() + PROOF_SECONDS)
        session.proof["is_filled"] = False
        return proved(session, "session")
    session.code = session.proof = None
    return send_code(session, number)


def check(visit, body):
    typed, code = body.get("code"), visit.session and visit.session.code
    need(typed is None or is_text(typed, 10, 1))
    if not code or code["handle"] != body["handle"]:
        raise Refused(410, "expired")
    need(typed is not None)
    if time.monotonic() >= code["until"] or code["checks"] >= CHECKS:
        raise Refused(410, "code-expired")
    code["checks"] += 1
    question = {"authenticationId": code["reference"] or str(uuid.uuid4()), "code": typed}
    status, answer = ask_operator("/one-time-password-sms/v1/validate-code", question)
    if status >= 500 or status in (401, 429):
        raise Refused(502, "provider-error")
    if status >= 300 or code["reference"] is None:
        word = str(answer.get("code", "")).rsplit(".", 1)[-1] if isinstance(answer, dict) else ""
        if word in ("VERIFICATION_EXPIRED", "VERIFICATION_FAILED") and code["reference"]:
            code["checks"] = CHECKS
            raise Refused(410, "code-expired")
        raise Refused(422, "code-invalid")
    now = time.monotonic()
    session = visit.session
    session.code = None
    session.proof = {
        "number": code["number"],
        "live": now + PROOF_SECONDS,
        "remembered": now + SESSION_SECONDS,
        "is_filled": False,
    }
    # A session that was planted before the proof is worth nothing after it.
    visit.rename_session()
    return proved(session, "code")


def prove(visit, body):
    action = body.get("action")
    need(action in ("start", "check", "resend", "cancel"))
    if action == "start":
        return start(visit, body)
    need(is_text(body.get("handle")))
    if action == "check":
        return check(visit, body)
    code = visit.session and visit.session.code
    is_known = code and code["handle"] == body["handle"]
    if action == "cancel":
        if is_known:
            visit.session.code = None
        return {"status": "unavailable"}
    if not is_known:
        raise Refused(410, "expired")
    return send_code(visit.session, code["number"])


def once(visit, route, question, answer):
    """The same key and question have the same answer; the same key with another question is refused."""
    key, kept = visit.key, visit.session.keys
    if key is None:
        return answer()
    need(0 < len(key) <= 255)
    if (route, key) in kept:
        before, body = kept[(route, key)]
        if before != question:
            raise Refused(422, "invalid-input")
        if body is not None:
            return body
    elif len(kept) >= KEYS:
        raise Refused(429, "rate-limited", 300)
    kept[(route, key)] = (question, None)
    body = answer()
    kept[(route, key)] = (question, body)
    return body


def refuse_operators(status, body):
    if status == 404:
        raise Refused(404, "subscriber-not-found")
    if status == 429:
        raise Refused(429, "rate-limited", 30)
    if status in (401, 403):
        raise Refused(403, "not-authorised")
    if status in (400, 422):
        raise Refused(422, "not-supported")
    if status != 200 or not isinstance(body, dict):
        raise Refused(502, "provider-error")


def fill_in(visit, body):
    asked, number = body.get("fields"), body.get("phoneNumber")
    need(isinstance(asked, list) and len(asked) <= 64 and all(is_text(name) for name in asked))
    need(number is None or is_text(number))
    consent, session = read_consent(body), visit.session
    if session is None or not live_proof(session, number, "live"):
        raise Refused(403, "proof-required")
    session.consent = consent or session.consent
    fields = [name for name in FILLABLE if name in asked]
    number = session.proof["number"]

    def answer():
        # A proof is good for one record.
        if session.proof["is_filled"]:
            raise Refused(403, "proof-required")
        status, record = ask_operator("/kyc-fill-in/v0.4/fill-in", {"phoneNumber": number})
        refuse_operators(status, record)
        if record.get("phoneNumber", number) != number:
            raise Refused(502, "provider-error")
        session.proof["is_filled"] = True
        values = {name: record[name] for name in fields if is_text(record.get(name), 512, 1)}
        return {"attributes": values, "preview": False, "check": [], "operator": "camara"}

    return once(visit, "fill-in", [number, *fields], answer)


def write_verdict(session, decision, outcomes, reasons, is_proved, dialect):
    return {
        "version": 1,
        "decision": decision,
        "attributes": {name: {"outcome": outcome} for name, outcome in outcomes.items()},
        "signals": {"numberVerified": is_proved},
        "reasons": reasons,
        "provider": {"dialect": dialect, **({"operator": "camara"} if dialect else {})},
        "policy": {"name": "sample", "version": "1"},
        "reference": session.reference,
        "checkedAt": datetime.now(timezone.utc).isoformat(timespec="milliseconds"),
    }


def decide(outcomes):
    """Everything has to match; a name may be close."""
    found = set(outcomes.values())
    if "mismatch" in found:
        return "mismatch", ["required-mismatch"]
    if "partial" in found:
        return "partial", ["required-partial"]
    if "unavailable" in found:
        return "inconclusive", ["required-unavailable"]
    return "match", ["all-required-match"]


def outcome_of(name, answer):
    word, score = answer.get(name + "Match"), answer.get(name + "MatchScore")
    if word == "true":
        return "match"
    if word != "false":
        return "unavailable"
    is_close = name in NAMES and isinstance(score, int) and CLOSE_FROM <= score <= 100
    return "partial" if is_close else "mismatch"


def match(visit, body):
    typed, number = body.get("attributes"), body.get("phoneNumber")
    need(isinstance(typed, dict) and all(is_text(typed.get(name, "")) for name in MATCHABLE))
    need(number is None or is_text(number))
    need(body.get("manual") in (None, True, False))
    consent = read_consent(body)
    values = {name: typed[name] for name in MATCHABLE if typed.get(name, "").strip()}
    if body.get("manual"):
        session = visit.session or visit.make_session()
        outcomes = {name: "not-checked" for name in values}
        is_proved = live_proof(session, number, "remembered")
        return {"verdict": write_verdict(session, "unverified", outcomes, ["manual"], is_proved, ""), "final": True}
    session = visit.session
    if session is None or not live_proof(session, number, "remembered"):
        raise Refused(403, "proof-required")
    session.consent = consent or session.consent
    if not values:
        raise Refused(422, "nothing-to-check")
    number = session.proof["number"]

    def answer():
        used = session.matches.get(number, 0)
        if used >= MATCHES:
            raise Refused(429, "rate-limited", 300)
        status, answered = ask_operator("/kyc-match/v0.4/match", {"phoneNumber": number, **values})
        refuse_operators(status, answered)
        session.matches[number] = used + 1
        outcomes = {name: outcome_of(name, answered) for name in values}
        decision, reasons = decide(outcomes)
        left = MATCHES - used - 1
        verdict = write_verdict(session, decision, outcomes, reasons, True, "camara-match")
        return {"verdict": verdict, "final": decision == "match" or left == 0, "attemptsLeft": left}

    return once(visit, "match", [number, values], answer)


ROUTES = {"proof": prove, "fill-in": fill_in, "match": match}


class Visit(BaseHTTPRequestHandler):
    """One request, and the session of whoever asks."""

    protocol_version = "HTTP/1.1"
    timeout = 30

    def version_string(self):
        return "kyc"

    def log_message(self, *_):
        """Nothing: a line of a log is the last place to put a number into."""

    def send_error(self, code, message=None, explain=None):
        self.close_connection = True
        self.write({"status": code, "code": "invalid-input"}, code)

    def cookie_name(self):
        return "kyc" if LOOPBACK.fullmatch(self.origin) else "__Host-kyc"

    def shown_name(self):
        if self.is_cross:
            return self.headers.get("Authorization", "").removeprefix("Bearer ")
        pairs = (pair.strip().partition("=") for pair in self.headers.get("Cookie", "").split(";"))
        return next((value for name, _, value in pairs if name == self.cookie_name()), "")

    def make_session(self):
        self.session = Session()
        self.issued = keep_session(self.session)
        return self.session

    def rename_session(self):
        self.issued = keep_session(self.session, self.name)

    def admit(self):
        self.origin = self.headers.get("Origin", "")
        site = self.headers.get("Sec-Fetch-Site")
        is_own = urlsplit(self.origin).netloc == self.headers.get("Host") if site is None else site == "same-origin"
        self.is_cross = not is_own
        self.is_listed = self.origin in ORIGINS

    def read_body(self):
        length = self.headers.get("Content-Length", "0")
        # Where a request ends must not be a matter of opinion.
        if not length.isdecimal() or "Transfer-Encoding" in self.headers or len(self.headers.get_all("Content-Length", [])) > 1:
            self.close_connection = True
            raise Refused(400, "invalid-input")
        if int(length) > MOST_BYTES:
            self.close_connection = True
            # Some more is read, so that the refusal is not lost with the rest of the request.
            self.rfile.read(min(int(length), 4 * MOST_BYTES))
            raise Refused(413, "invalid-input")
        return self.rfile.read(int(length))

    def find_answer(self):
        text = self.read_body()
        route = ROUTES.get(urlsplit(self.path).path.removeprefix(BASE_PATH + "/"))
        if route is None or not self.path.startswith(BASE_PATH + "/"):
            raise Refused(404, "config")
        if self.command != "POST":
            raise Refused(405, "config", headers={"Allow": "POST"})
        if not self.is_listed:
            raise Refused(403, "config")
        if not JSON_TYPE.match(self.headers.get("Content-Type", "")):
            raise Refused(415, "config")
        try:
            body = json.loads(text)
        except (ValueError, RecursionError):
            raise Refused(400, "invalid-input")
        need(isinstance(body, dict))
        self.key = self.headers.get("Idempotency-Key")
        self.name = self.shown_name()
        self.session = find_session(self.name)
        if self.session is None:
            return route(self, body)
        with self.session.lock:
            # Renamed while this request waited: the old name is worth nothing.
            if sessions.get(self.name) is not self.session:
                self.session = None
            return route(self, body)

    def answer(self):
        self.issued = None
        self.admit()
        if self.command == "OPTIONS" and self.is_listed and self.headers.get("Access-Control-Request-Method") == "POST":
            return self.write(None, 204)
        try:
            body = self.find_answer()
            if self.issued and self.is_cross:
                body = {**body, "session": self.issued}
            self.write(body, 200)
        except Refused as refused:
            problem = {"status": refused.status, "code": refused.code}
            if refused.retry_after is not None:
                problem["retryAfter"] = refused.retry_after
                refused.headers["Retry-After"] = str(refused.retry_after)
            self.write(problem, refused.status, refused.headers)
        except ConnectionError:
            self.close_connection = True
        except Exception:
            self.close_connection = True
            self.write({"status": 502, "code": "provider-error"}, 502)

    do_GET = do_HEAD = do_POST = do_PUT = do_PATCH = do_DELETE = do_OPTIONS = answer

    def write(self, body, status, headers=None):
        text = b"" if body is None else json.dumps(body).encode()
        correlator = getattr(self, "headers", {}).get("x-correlator", "")
        all_headers = {
            "Cache-Control": "no-store",
            "KYC-Protocol": "1",
            "KYC-Idempotency": "yes",
            "Vary": "Origin",
            "X-Content-Type-Options": "nosniff",
            "x-correlator": correlator if CORRELATOR.fullmatch(correlator) else new_name(),
            **(headers or {}),
        }
        if body is not None:
            all_headers["Content-Type"] = "application/json" if status == 200 else "application/problem+json"
            all_headers["Content-Length"] = str(len(text))
        if getattr(self, "is_listed", False) and self.is_cross:
            all_headers["Access-Control-Allow-Origin"] = self.origin
            all_headers["Access-Control-Allow-Credentials"] = "true"
            all_headers["Access-Control-Expose-Headers"] = "KYC-Dialect, KYC-Idempotency, Retry-After, x-correlator, Date"
            if status == 204:
                all_headers["Access-Control-Allow-Methods"] = "POST"
                all_headers["Access-Control-Allow-Headers"] = (
                    "authorization, content-type, idempotency-key, kyc-protocol, x-correlator"
                )
                all_headers["Access-Control-Max-Age"] = "600"
        elif getattr(self, "issued", None):
            secure = "" if LOOPBACK.fullmatch(self.origin) else "; Secure"
            all_headers["Set-Cookie"] = f"{self.cookie_name()}={self.issued}; Path=/; HttpOnly; SameSite=Lax{secure}"
        self.send_response(status)
        for name, value in all_headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(text)


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", PORT), Visit)
    print(f"http://127.0.0.1:{server.server_port}{BASE_PATH}", flush=True)
    server.serve_forever()
