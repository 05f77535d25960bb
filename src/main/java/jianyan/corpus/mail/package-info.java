/// Mail and pages saved as mail: `MailMessage` takes a file apart, `MailReader` reads its text.
@NullMarked
package jianyan.corpus.mail;

import org.jspecify.annotations.NullMarked;
