"""Which addresses count as Microsoft's file storage."""

import pytest

from teams.downloads import is_storage

STORAGE = [
    "https://contoso-my.sharepoint.com/personal/ana/_layouts/15/download.aspx?UniqueId=1&tempauth=x",
    "https://contoso.sharepoint.us/a.csv",
    "https://sharepoint.com/a.csv",
    "https://CONTOSO-MY.SharePoint.com/a.csv",
    "https://onedrive.live.com/a.csv",
    "https://public.dm.files.1drv.com/a.csv",
    "https://contoso-my.sharepoint.com:443/a.csv",
]
ELSEWHERE = [
    "http://contoso-my.sharepoint.com/a.csv",
    "https://sharepoint.com.evil.example/a.csv",
    "https://evilsharepoint.com/a.csv",
    "https://contoso.sharepoint.com@evil.example/a.csv",
    "https://evil.example/?contoso.sharepoint.com",
    "https://evil.example#.sharepoint.com",
    "https://contoso.sharepoint.com:8443/a.csv",
    "https://evil.example\\.sharepoint.com/a.csv",
    "https://169.254.169.254/latest/meta-data",
    "https://10.0.0.1/a.csv",
    "file:///etc/passwd",
    "ftp://contoso.sharepoint.com/a.csv",
    "//contoso.sharepoint.com/a.csv",
    "https://[::1",
    "",
]
OURSELVES = ["http://127.0.0.1:8080/a.csv", "http://localhost/a.csv", "https://[::1]/a.csv"]


@pytest.mark.parametrize("address", STORAGE)
def test_microsofts_file_storage_is_asked(address):
    assert is_storage(address)


@pytest.mark.parametrize("address", [*ELSEWHERE, *OURSELVES])
def test_nothing_else_is_asked(address):
    assert not is_storage(address)


@pytest.mark.parametrize("address", OURSELVES)
def test_this_computer_counts_on_a_developers_computer_only(address):
    assert is_storage(address, is_local=True)


@pytest.mark.parametrize("address", ELSEWHERE)
def test_elsewhere_is_elsewhere_on_a_developers_computer_too(address):
    assert not is_storage(address, is_local=True)
