/// Where `java -jar jianyan.jar` begins, on whatever java there is.
///
/// `Launcher` runs the program here when this java is new enough and can hold Chinese; otherwise it
/// finds a java that can (`JavaHomes`), saves the arguments as they were typed (`Arguments`) and
/// starts itself again there. All of it is Java 8 bytecode and stands on the JDK alone.
package jianyan.launch;
