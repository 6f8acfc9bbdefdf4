/*
 * Filters and paths of SCIM (RFC 7644, figures 1 and 7), with the corrections that the RFC's errata ask for.
 *
 * Every decision of the parser is made by looking at one token. The lexer does its share of that: "not (" and a path with
 * its URN are one token each, and a run of characters that means nothing is one WORD, so that errors can show it whole.
 * No tree is built: the parser tells a FilterActions what it has read.
 */
grammar ScimFilter;

options { caseInsensitive = true; }

@parser::members {
    private FilterActions actions;

    FilterActions actions() {
        return actions;
    }

    void begin(Tokens tokens, FilterActions told) {
        setTokenStream(tokens);
        actions = told;
    }

    /** Forgets the tokens, and who was told of them. */
    void end() {
        setTokenStream(Tokens.NONE);
        actions = null;
    }
}

// What can be parsed

filter
    : disjunction EOF
    ;

patchPath
    : attribute=path ( valueFilter[$attribute.start] subAttribute=SUB_ATTRIBUTE? )? EOF
    ;

attributePath
    : attribute=path EOF
    ;

// Filters

disjunction
    locals [int operands = 1]
    : conjunction ( OR { actions.connective($OR); } conjunction { $operands++; } )*
      { actions.or($operands); }
    ;

conjunction
    locals [int operands = 1]
    : factor ( AND { actions.connective($AND); } factor { $operands++; } )*
      { actions.and($operands); }
    ;

factor
    : '(' { actions.open($start); } disjunction ')' { actions.close(); }
    | NOT_OPEN { actions.open($start); } disjunction ')' { actions.close(); actions.not(); }
    | path
        ( test[$start]
        | valueFilter[$start]
            ( SUB_ATTRIBUTE { actions.extension($SUB_ATTRIBUTE); } test[$SUB_ATTRIBUTE] { actions.and(2); } )?
          { actions.valuePath($start); }
        )
    ;

test [Token attribute]
    : PRESENT { actions.present($attribute); }
    | OPERATOR literal { actions.comparison($attribute, $OPERATOR, $literal.start); }
    ;

// Filters in brackets: the same, but for the paths, which are bare names, and for further brackets

valueFilter [Token attribute]
    : '[' { actions.openValueFilter($attribute, $start); } valueDisjunction ']' { actions.close(); }
    ;

valueDisjunction
    locals [int operands = 1]
    : valueConjunction ( OR { actions.connective($OR); } valueConjunction { $operands++; } )*
      { actions.or($operands); }
    ;

valueConjunction
    locals [int operands = 1]
    : valueFactor ( AND { actions.connective($AND); } valueFactor { $operands++; } )*
      { actions.and($operands); }
    ;

valueFactor
    : '(' { actions.open($start); } valueDisjunction ')' { actions.close(); }
    | NOT_OPEN { actions.open($start); } valueDisjunction ')' { actions.close(); actions.not(); }
    | name test[$start]
    ;

// Words

path
    : NAME | AND | OR | PRESENT | OPERATOR | TRUE | FALSE | NULL | DOTTED_NAME | QUALIFIED_NAME
    ;

name
    : NAME | AND | OR | PRESENT | OPERATOR | TRUE | FALSE | NULL
    ;

literal
    : STRING | NUMBER | TRUE | FALSE | NULL
    // bare words, which the actions may refuse
    | NAME | AND | OR | PRESENT | OPERATOR | DOTTED_NAME | QUALIFIED_NAME | SUB_ATTRIBUTE | WORD
    ;

// Tokens. Of two that match equally much, the first is taken; none of the keywords is reserved.

LEFT_PAREN : '(' ;
RIGHT_PAREN : ')' ;
LEFT_BRACKET : '[' ;
RIGHT_BRACKET : ']' ;

AND : 'and' ;
OR : 'or' ;
NOT_OPEN : 'not' BLANK* '(' ;
PRESENT : 'pr' ;
OPERATOR : 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le' ;
TRUE options { caseInsensitive = false; } : 'true' ;
FALSE options { caseInsensitive = false; } : 'false' ;
NULL options { caseInsensitive = false; } : 'null' ;

NAME : NAME_START NAME_PART* ;
DOTTED_NAME : NAME '.' NAME ;
SUB_ATTRIBUTE : '.' NAME ;
// where its URN ends is not decided here: what follows the last colon may begin with a version or a name of the URN's
QUALIFIED_NAME : URI ':' ( VERSION '.' )? NAME ( '.' NAME ( '.' NAME )? )? ;

STRING : '"' ( ~["\\\u0000-\u001F] | ESCAPE )* '"' ;
MALFORMED_STRING : OPEN_STRING '"' ;
OPEN_STRING : '"' ( ~["\\] | '\\' . )* ;
NUMBER : '-'? ( '0' | [1-9] DIGIT* ) ( '.' DIGIT+ )? ( 'e' [+\-]? DIGIT+ )? ;
WORD : ~[ "()[\]\u0000-\u001F\u007F]+ ;

// the parser does not get to see these
BLANKS : BLANK+ ;
UNKNOWN : . ;

fragment BLANK : [ \t] ;
fragment DIGIT : [0-9] ;
fragment NAME_START : [a-z$] ;
fragment NAME_PART : [a-z0-9_$\-] ;
fragment URI : [a-z] [a-z0-9+.\-]* ':' [a-z0-9\-._~:/%+@$]+ ;
fragment VERSION : DIGIT+ ( '.' DIGIT+ )* ;
fragment ESCAPE options { caseInsensitive = false; } : '\\' ( ["\\/bfnrt] | 'u' HEX HEX HEX HEX ) ;
fragment HEX : [0-9a-f] ;
