/// Where `java -jar jianyan.jar` begins on whatever java there is: finds one that is new enough.
package jianyan.launch;
