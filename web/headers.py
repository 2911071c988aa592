"""What every answer of the dashboard says about itself: who may frame it, what it may load, that nobody may keep it."""

from collections.abc import Mapping

TEAMS_JS = "https://res.cdn.office.net"
FRAMES = (
    "https://teams.microsoft.com",
    "https://*.teams.microsoft.com",
    "https://teams.cloud.microsoft",
    "https://*.cloud.microsoft",
    "https://*.microsoft365.com",
    "https://*.office.com",
    "https://outlook.office365.com",
    "https://teams.microsoft.us",
    "https://*.teams.microsoft.us",
)
"""Who may show the tab in a frame (Teams documentation, "build tabs", list of hosts)."""

ALWAYS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
    "Strict-Transport-Security": "max-age=31536000",
}
PRIVATE: Mapping[str, str] = {
    **ALWAYS,
    "Cache-Control": "no-store",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'; sandbox allow-downloads",
}
"""Of answers with somebody's figures in them."""

STATIC: Mapping[str, str] = {**ALWAYS, "Cache-Control": "public, max-age=3600"}


def page_headers(*, may_be_framed: bool) -> Mapping[str, str]:
    """Of a page: scripts and styles of our own, the Teams library for the tab, nothing else."""
    frames = " ".join(FRAMES) if may_be_framed else "'none'"
    library = f" {TEAMS_JS}" if may_be_framed else ""
    policy = (
        f"default-src 'none'; script-src 'self'{library}; style-src 'self'; img-src 'self'; "
        f"connect-src 'self'{library}; base-uri 'none'; form-action 'none'; frame-ancestors {frames}"
    )
    return {**ALWAYS, "Cache-Control": "no-cache", "Content-Security-Policy": policy}
