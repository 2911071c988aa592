"""The settings: what is taken for what is not said, and one clear sentence for each mistake."""

import pytest

from config import Settings, SettingsError, is_loopback, is_safe_address, read_settings

APP = "0B5F2A00-1111-4222-8333-00000000B07A"
TENANT = "0b5f2a00-aaaa-4bbb-8ccc-000000000001"
PERSON = "0b5f2a00-dddd-4eee-8fff-000000000001"
LOCAL = {"LOCAL": "1"}
REGISTERED = {"MICROSOFT_APP_ID": APP, "MICROSOFT_APP_PASSWORD": "secret", "MICROSOFT_APP_TENANT_ID": TENANT.upper()}
MANAGED = {
    "MICROSOFT_APP_ID": APP,
    "MICROSOFT_APP_TYPE": "userassignedmsi",
    "MICROSOFT_APP_TENANT_ID": TENANT,
    "SIGN_IN_APP_ID": PERSON,
}


def mistakes(environment) -> tuple[str, ...]:
    with pytest.raises(SettingsError) as refused:
        read_settings(environment)
    return refused.value.mistakes


def test_local_mode_needs_no_other_setting():
    settings = read_settings(LOCAL)
    assert (settings.local, settings.host, settings.port) == (True, "127.0.0.1", 3978)
    assert settings.database_url == "sqlite:///data/mileage.db"
    assert (settings.brand_name, settings.eligibility, settings.log_format) == ("MileIQ", "warn", "text")
    assert (settings.send_rate, settings.send_rate_cap) == (30.0, 45.0)


def test_a_registered_bot_serves_its_own_tenant_and_enforces_eligibility():
    settings = read_settings(REGISTERED)
    assert settings.microsoft_app_id == APP.lower()
    assert settings.allowed_tenants == {TENANT}
    assert (settings.eligibility, settings.log_format) == ("enforce", "json")
    assert settings.service_url_hosts == {"smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"}
    assert settings.graph_url == "https://graph.microsoft.com/v1.0"
    assert settings.openid_metadata_url == "https://login.botframework.com/v1/.well-known/openidconfiguration"


def test_a_managed_identity_needs_no_password():
    assert read_settings(MANAGED).microsoft_app_type == "UserAssignedMSI"


def test_people_sign_in_to_the_bots_own_registration_unless_another_is_named():
    assert read_settings(REGISTERED).sign_in_app_id == APP.lower()
    assert read_settings(MANAGED).sign_in_app_id == PERSON


def test_a_certificate_takes_the_place_of_the_password(tmp_path):
    file = tmp_path / "bot.pem"
    file.write_text("x")
    settings = read_settings({**REGISTERED, "MICROSOFT_APP_PASSWORD": "", "MICROSOFT_APP_CERTIFICATE": str(file)})
    assert settings.microsoft_app_certificate == str(file)


def test_lists_are_read_without_regard_to_blanks_and_capitals():
    settings = read_settings(
        REGISTERED
        | {
            "ALLOWED_TENANTS": f" {TENANT.upper()} ,, {PERSON}",
            "BOOTSTRAP_ADMINS": f"{TENANT.upper()}/{PERSON}",
            "SERVICE_URL_HOSTS": "SMBA.infra.gov.teams.microsoft.us, 127.0.0.1:8080",
        }
    )
    assert settings.allowed_tenants == {TENANT, PERSON}
    assert settings.bootstrap_admins == {(TENANT, PERSON)}
    assert settings.service_url_hosts == {"smba.infra.gov.teams.microsoft.us", "127.0.0.1"}


def test_blanks_count_as_nothing_and_addresses_lose_their_last_slash():
    settings = read_settings(LOCAL | {"BRAND_NAME": "  ", "PUBLIC_URL": "https://miles.example.com/", "PORT": " 80 "})
    assert settings.brand_name == "MileIQ"
    assert settings.public_url == settings.dashboard_url == "https://miles.example.com"
    assert settings.port == 80


@pytest.mark.parametrize(("value", "local"), [("1", True), ("TRUE", True), ("yes", True), ("on", True)])
def test_local_can_be_said_in_several_ways(value, local):
    assert read_settings({"LOCAL": value}).local is local


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("LOCAL", "perhaps"),
        ("PORT", "0"),
        ("PORT", "65536"),
        ("PORT", "80.5"),
        ("PORT", "९"),
        ("PORT", "9" * 6000),
        ("DATABASE_URL", "mysql://x/y"),
        ("DATABASE_URL", "postgres://x/y"),
        ("LOG_LEVEL", "loud"),
        ("LOG_FORMAT", "xml"),
        ("PUBLIC_URL", "http://miles.example.com"),
        ("PUBLIC_URL", "miles.example.com"),
        ("IOS_APP_URL", "https://user:password@example.com"),
        ("ANDROID_APP_URL", "https://exa mple.com"),
        ("DASHBOARD_URL", "https://[::1"),
        ("ALLOWED_TENANTS", "contoso.com"),
        ("BOOTSTRAP_ADMINS", PERSON),
        ("BOOTSTRAP_ADMINS", f"{TENANT}/ana"),
        ("ELIGIBILITY", "perhaps"),
        ("SEND_RATE", "fast"),
        ("SEND_RATE", "nan"),
        ("SEND_RATE", "0"),
        ("SEND_RATE", "46"),
        ("SEND_RATE_CAP", "50"),
        ("ENTRA_AUTHORITY", "http://login.example.com"),
        ("OPENID_METADATA_URL", "ftp://127.0.0.1"),
        ("GRAPH_URL", "http://127.0.0.1.example.com"),
        ("TOKEN_SERVICE_URL", "//127.0.0.1"),
        ("SERVICE_URL_HOSTS", "https://smba.trafficmanager.net"),
        ("DIRECTORY_FILE", "/no/such/file"),
        ("MICROSOFT_APP_CERTIFICATE", "/no/such/file"),
    ],
)
def test_each_mistake_is_one_sentence_that_names_the_setting(name, value):
    assert any(mistake.startswith(f"{name} ") and mistake.endswith(".") for mistake in mistakes({**LOCAL, name: value}))


def test_a_model_must_be_named_for_an_address_of_one():
    assert mistakes(LOCAL | {"UNDERSTANDING_LLM_URL": "https://llm.example.com"})[0].startswith(
        "UNDERSTANDING_LLM_MODEL"
    )


def test_all_mistakes_are_told_at_once():
    found = mistakes({"PORT": "x", "LOG_LEVEL": "x", "SEND_RATE": "x"})
    assert [mistake.split()[0] for mistake in found] == [
        "PORT",
        "LOG_LEVEL",
        "SEND_RATE",
        "MICROSOFT_APP_ID",
        "MICROSOFT_APP_TENANT_ID",
        "MICROSOFT_APP_PASSWORD",
    ]


@pytest.mark.parametrize("name", ["MICROSOFT_APP_ID", "MICROSOFT_APP_PASSWORD"])
def test_local_mode_refuses_credentials(name):
    assert any("LOCAL=1" in mistake for mistake in mistakes({**LOCAL, name: APP}))


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.2", "example.com", "127.0.0.1.example.com"])
def test_local_mode_listens_on_this_computer_only(host):
    (mistake,) = mistakes({**LOCAL, "HOST": host})
    assert mistake.startswith("HOST ")


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.2", "::1", "[::1]", "localhost", "LOCALHOST"])
def test_this_computer_has_several_names(host):
    assert is_loopback(host)
    assert read_settings({**LOCAL, "HOST": host}).host == host


def test_a_registered_bot_may_listen_everywhere():
    assert read_settings({**REGISTERED, "HOST": "0.0.0.0"}).host == "0.0.0.0"


@pytest.mark.parametrize(
    ("environment", "name"),
    [
        ({}, "MICROSOFT_APP_ID"),
        ({**REGISTERED, "MICROSOFT_APP_ID": "my-bot"}, "MICROSOFT_APP_ID"),
        ({**REGISTERED, "MICROSOFT_APP_TENANT_ID": ""}, "MICROSOFT_APP_TENANT_ID"),
        ({**REGISTERED, "MICROSOFT_APP_PASSWORD": ""}, "MICROSOFT_APP_PASSWORD"),
        ({**MANAGED, "MICROSOFT_APP_PASSWORD": "x"}, "MICROSOFT_APP_TYPE"),
        ({**MANAGED, "MICROSOFT_APP_TYPE": "Serverless"}, "MICROSOFT_APP_TYPE"),
        ({**REGISTERED, "MICROSOFT_APP_TYPE": "MultiTenant", "MICROSOFT_APP_TENANT_ID": ""}, "ALLOWED_TENANTS"),
        ({**REGISTERED, "DIRECTORY_FILE": "pyproject.toml"}, "DIRECTORY_FILE"),
        ({**REGISTERED, "MICROSOFT_APP_CERTIFICATE": "pyproject.toml"}, "MICROSOFT_APP_PASSWORD"),
    ],
)
def test_an_incomplete_registration_is_refused(environment, name):
    assert any(mistake.startswith(f"{name} ") for mistake in mistakes(environment))


def test_secrets_are_in_no_description():
    settings = read_settings({**REGISTERED, "UNDERSTANDING_LLM_KEY": "llm-secret"})
    assert "secret" not in repr(settings)


@pytest.mark.parametrize("address", ["https://a.example", "http://127.0.0.1:1", "http://[::1]:8/x", "http://localhost"])
def test_http_is_for_this_computer(address):
    assert is_safe_address(address)


def test_every_setting_is_described():
    with open("docs/settings.md", encoding="utf-8") as page:  # noqa: PTH123  # beside the code, from the root
        described = page.read()
    missing = [name for name in Settings.__dataclass_fields__ if f"`{name.upper()}`" not in described]
    assert missing == []
