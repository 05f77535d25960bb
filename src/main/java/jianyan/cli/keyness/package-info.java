/// Commands that find words instead of being given them: `keyness`, `shifts`, `collocates`.
@NullMarked
package jianyan.cli.keyness;

import org.jspecify.annotations.NullMarked;
