-- Contacts
-- For each MX host that is told of the mail address that the SOA record of its zone names, where the scan has it.
SELECT mx_host, arg_max(contact, scanned_at) AS contact
FROM zone_contacts
WHERE contact IS NOT NULL AND mx_host IN (SELECT subject FROM told_now WHERE kind = 'host')
GROUP BY mx_host
