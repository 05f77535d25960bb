package jianyan.access.audit;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/// One line of the record.
///
/// @param n counts from one, without a gap
/// @param account whose doing it was; empty for the program's own and for whoever is not known
/// @param address where it came from; empty for the program's own
/// @param detail what exactly, without what was searched for
/// @param previous the hash of the record before; zeros before the first
/// @param hash SHA-256 of all that stands before it in the line
@JsonPropertyOrder({"n", "time", "event", "account", "address", "detail", "previous", "hash"})
public record AuditRecord(
        long n,
        Instant time,
        AuditEvent event,
        String account,
        String address,
        String detail,
        String previous,
        String hash) {}
