package jianyan.corpus;

public record Fault(String file, String code, String message) {}
