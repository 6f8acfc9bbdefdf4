package io.github.scimlet.testkit.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.report.Action;
import io.github.scimlet.testkit.report.Report;
import io.github.scimlet.testkit.report.Rule;
import io.github.scimlet.testkit.server.LocalServer;
import java.time.Duration;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Servers that get one thing wrong")
class FaultyServersTest {

    /** @param cause what the first request that is shown was sent for, without the domain of user names */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            NONE                                 | '' | ''
            REMOVE_WITH_A_LIST_EMPTIES_THE_GROUP | MEMBERS_ARE_COMPLETE | Remove 1 from group Sales
            REMOVAL_OF_MEMBERS_IS_IGNORED        | REMOVED_MEMBERS_ARE_GONE | Remove 1 from group Sales
            REMOVAL_BY_FILTER_IS_IGNORED         | REMOVED_MEMBERS_ARE_GONE | Remove 1 from group Sales
            FALSE_IS_TAKEN_AS_TRUE               | ACTIVE_IS_AS_SENT | Disable user person04
            DOTTED_KEYS_ARE_IGNORED              | CHANGED_USERS_ARE_AS_SENT | Update user person02
            KEYS_WITH_URN_ARE_IGNORED            | CHANGED_USERS_ARE_AS_SENT | Update user person06
            VALUE_PATH_WITHOUT_MATCH_IS_REFUSED  | VALUE_PATHS_CREATE | Update user person03
            PATCH_IS_REFUSED                     | PATCHES_ARE_UNDERSTOOD | Write the manager of user person02
            PATCH_OF_USERS_DOES_NOTHING          | ACTIVE_IS_AS_SENT CHANGED_USERS_ARE_AS_SENT MANAGER_IS_AS_SENT | Write the manager of user person02
            RENAMING_OF_GROUPS_DOES_NOTHING      | CHANGED_GROUPS_ARE_AS_SENT | Update group Ops
            GIVEN_NAME_WIPES_FAMILY_NAME         | OTHER_VALUES_STAY | Update user person02
            REPLACE_ADDS_A_SECOND_EMAIL          | CHANGED_USERS_ARE_AS_SENT ELEMENTS_ARE_NOT_DOUBLED | Update user person02
            SECOND_OF_THREE_ADDITIONS_IS_LOST    | MEMBERS_ARE_COMPLETE | Add 1 to group Ops
            PHONE_NUMBERS_ARE_REFORMATTED        | CHANGED_USERS_ARE_AS_SENT | Update user person03
            LEADING_ZEROS_ARE_LOST               | CHANGED_USERS_ARE_AS_SENT CREATED_USERS_ARE_AS_SENT | Create user person01
            MANAGER_IS_NOT_SHOWN                 | MANAGER_IS_AS_SENT | Write the manager of user person02
            CLEARED_MANAGER_IS_AN_EMPTY_OBJECT   | CLEARED_MANAGER_IS_ABSENT | Take away the manager of user person05
            GROUP_NAMES_ARE_LOWERED              | CHANGED_GROUPS_ARE_AS_SENT CREATED_GROUPS_ARE_AS_SENT | Create group Ops
            MEMBERS_ARE_LISTED_TWICE             | MEMBERS_ARE_LISTED_ONCE | Add 3 to group Ops
            DISABLING_TAKES_MEMBERSHIPS          | MEMBERS_ARE_COMPLETE | Disable user person04
            INACTIVE_USERS_ARE_HIDDEN            | ACCOUNTS_CAN_BE_READ DISABLED_USERS_CAN_BE_FOUND DISABLED_USERS_STAY_LISTED TAKEN_NAMES_CAN_BE_FOUND | Disable user person04
            DELETION_LEAVES_MEMBERS              | DELETED_ARE_NO_MEMBERS | Delete user person02
            DELETE_DOES_NOTHING                  | DELETED_ARE_GONE DELETED_ARE_NOT_LISTED DELETED_ARE_NO_MANAGERS DELETED_ARE_NO_MEMBERS SECOND_DELETE_IS_404 | Delete user person02
            READING_MOVES_LAST_MODIFIED          | UNTOUCHED_USERS_KEEP_THEIR_VERSION | List all users
            REPETITION_MOVES_LAST_MODIFIED       | UNTOUCHED_USERS_KEEP_THEIR_VERSION | Say again that user person09 is active
            NAMES_ARE_COMPARED_WITH_CASE         | NAMES_ARE_COMPARED_WITHOUT_CASE | Find user person01 in another case
            FILTERS_ARE_IGNORED                  | FILTERS_ARE_HONOURED MEMBERS_CAN_BE_ASKED_FOR | Find user person02
            NO_HIT_IS_NOT_FOUND                  | JOB_STAYS_OUT_OF_QUARANTINE NO_HIT_IS_AN_EMPTY_LIST TEST_CONNECTION_SUCCEEDS | Test Connection: find a user that cannot exist
            NEW_USERS_ARE_FOUND_LATER            | CREATED_CAN_BE_FOUND | Find user person03, who is new
            TWO_MATCH_ONE                        | ONE_ACCOUNT_MATCHES | Find user person05
            MEMBERS_CANNOT_BE_ASKED_FOR          | QUERIES_ARE_UNDERSTOOD | Ask whether a user is a member of group Ops
            MEMBERS_IN_FILTERS_ARE_IGNORED       | MEMBERS_CAN_BE_ASKED_FOR | Ask whether a user is a member of group Ops
            MANAGERS_IN_FILTERS_ARE_IGNORED      | MANAGERS_CAN_BE_ASKED_FOR | Ask whether user person02 has that manager
            TOTAL_RESULTS_IS_THAT_OF_THE_PAGE    | TOTAL_RESULTS_IS_TRUE | List all users
            ITEMS_PER_PAGE_IS_WHAT_WAS_ASKED_FOR | ITEMS_PER_PAGE_IS_TRUE | List all users
            START_INDEX_IS_IGNORED               | PAGES_HOLD_EACH_ONCE START_INDEX_IS_ECHOED | List all users
            SECOND_PAGE_REPEATS_THE_FIRST        | PAGES_HOLD_EACH_ONCE | List all users
            COUNT_IS_IGNORED                     | COUNT_IS_HONOURED | List all users
            EXCLUDED_MEMBERS_ARE_RETURNED        | MEMBERS_ARE_EXCLUDED | List all groups
            DUPLICATES_ARE_ACCEPTED              | DUPLICATES_ARE_REFUSED | Create user person01 again, as if the first answer were lost
            CREATED_IS_ANSWERED_WITH_200         | CREATED_IS_201 | Create user person01
            CREATED_HAS_NO_ID                    | RESOURCES_HAVE_AN_ID | Create user person01
            LOCATION_IS_MISSING                  | CREATED_HAS_A_LOCATION | Create user person01
            META_IS_MISSING                      | RESOURCES_HAVE_META | Create user person01
            SCHEMAS_ARE_MISSING                  | RESOURCES_NAME_SCHEMAS | Create group Ops
            ANSWERS_HOLD_NULL                    | NOTHING_IS_NULL | Create user person01
            CONTENT_TYPE_IS_JSON                 | CONTENT_TYPE_IS_SCIM | Test Connection: find a user that cannot exist
            EMPTY_200                            | NO_CONTENT_IS_204 | Add 1 to group Ops
            ERRORS_ARE_HTML                      | ERRORS_ARE_SCIM_ERRORS | Create user person01 again, as if the first answer were lost
            STATUS_OF_ERRORS_IS_A_NUMBER         | ERRORS_ARE_SCIM_ERRORS | Create user person01 again, as if the first answer were lost
            EVERYTHING_IS_UNAUTHORIZED           | CREDENTIALS_STAY_ACCEPTED ERRORS_ARE_SCIM_ERRORS JOB_STAYS_OUT_OF_QUARANTINE TEST_CONNECTION_SUCCEEDS | Test Connection: find a user that cannot exist
            TOKEN_EXPIRES_IN_MID_RUN             | CREDENTIALS_STAY_ACCEPTED JOB_STAYS_OUT_OF_QUARANTINE TEST_CONNECTION_SUCCEEDS | Find user person11
            ONE_IN_SEVEN_IS_TOO_MUCH             | '' | ''
            TOO_MUCH_UNTIL_A_DATE                | RETRY_AFTER_IS_SECONDS | Create user person01 again, as if the first answer were lost
            TOO_MUCH_WITHOUT_SAYING_HOW_LONG     | RETRY_AFTER_IS_SECONDS | Create user person01 again, as if the first answer were lost
            GROUPS_ARE_TOO_MUCH_FOR_EVER         | BUSY_ENDS_SOON | Create group Ops
            CREATION_FAILS_FOR_HALF_A_DAY        | NO_SERVER_ERRORS | Create user person05
            ONE_CHANGE_IS_NEVER_ANSWERED         | REQUESTS_ARE_ANSWERED | Update user person02
            """)
    void areFoundOut(Faults fault, String rules, String cause) {
        Report report = run(fault);

        assertThat(broken(report)).isEqualTo(rules);
        assertThat(firstCause(report))
                .as(String.join("\n", EntraSimulatorTest.told(report)))
                .isEqualTo(cause);
    }

    @Test
    void areTriedAgainUntilTheyWork() {
        Report report = run(Faults.CREATION_FAILS_FOR_HALF_A_DAY);

        long created = report.cycles().stream()
                .mapToLong(cycle -> cycle.count(Action.CREATED))
                .sum();

        assertThat(created).isEqualTo(17);
        assertThat(report.cycles().get(0).count(Action.FAILED)).isEqualTo(1);
        assertThat(report.cycles().get(1).count(Action.FAILED)).isEqualTo(1);
        assertThat(report.cycles().get(2).count(Action.FAILED)).isZero();
    }

    private static String broken(Report report) {
        return report.findings().stream()
                .map(finding -> finding.rule())
                .map(Rule::name)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static String firstCause(Report report) {
        return report.findings().stream()
                .limit(1)
                .flatMap(finding -> finding.occurrences().get(0).evidence().stream())
                .map(Exchange::purpose)
                .findFirst()
                .orElse("")
                .replace("@contoso.example", "");
    }

    private static Report run(Faults fault) {
        Target wrong = fault.begin().in(LocalServer.engine());
        return EntraSimulator.builder(wrong, SmallCompany.WIDE, SmallCompany.source())
                .dialect(isOfFlag(fault) ? EntraDialect.SCIM_COMPLIANT : EntraDialect.DEFAULT)
                .parallel(fault == Faults.SECOND_OF_THREE_ADDITIONS_IS_LOST ? 4 : 1)
                .interval(fault == Faults.CREATION_FAILS_FOR_HALF_A_DAY ? Duration.ofHours(6) : Duration.ofMinutes(40))
                .cycles(6)
                .pause(time -> {})
                .build()
                .run();
    }

    private static boolean isOfFlag(Faults fault) {
        return fault.name().contains("KEYS") || fault == Faults.REMOVAL_BY_FILTER_IS_IGNORED;
    }
}
