"""WHAT COMES IN AND GOES OUT AS A FILE. Other products' logs in; spreadsheets, CSV and PDF out. Pure."""
