package io.github.stripekeys.ci;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobVariablesTest {
    /** Variables as the documentation of each service shows them, the address of the job, and the branch. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GITHUB_ACTIONS=true GITHUB_SERVER_URL=https://github.com GITHUB_REPOSITORY=octo/shop"
                        + " GITHUB_RUN_ID=1658 GITHUB_REF_NAME=main | https://github.com/octo/shop/actions/runs/1658 |"
                        + " main",
                "GITHUB_ACTIONS=true GITHUB_SERVER_URL=https://github.com GITHUB_REPOSITORY=octo/shop GITHUB_RUN_ID=1"
                        + " GITHUB_HEAD_REF=fix GITHUB_REF_NAME=7/merge | https://github.com/octo/shop/actions/runs/1 |"
                        + " fix",
                "GITLAB_CI=true CI_JOB_URL=https://gitlab.com/a/b/-/jobs/9 CI_COMMIT_REF_NAME=main "
                        + "| https://gitlab.com/a/b/-/jobs/9 | main",
                "GITHUB_ACTIONS=false GITLAB_CI=true CI_JOB_URL=https://gitlab.com/a/b/-/jobs/9 CI_COMMIT_REF_NAME=main"
                        + " | https://gitlab.com/a/b/-/jobs/9 | main",
                "TF_BUILD=True SYSTEM_COLLECTIONURI=https://dev.azure.com/org/ SYSTEM_TEAMPROJECT=shop"
                        + " BUILD_BUILDID=12 BUILD_SOURCEBRANCH=refs/heads/main |"
                        + " https://dev.azure.com/org/shop/_build/results?buildId=12 | main",
                "BITBUCKET_BUILD_NUMBER=5 BITBUCKET_REPO_FULL_NAME=a/b BITBUCKET_BRANCH=dev "
                        + "| https://bitbucket.org/a/b/pipelines/results/5 | dev",
                "CIRCLECI=true CIRCLE_BUILD_URL=https://circleci.com/gh/a/b/7 CIRCLE_BRANCH=dev "
                        + "| https://circleci.com/gh/a/b/7 | dev",
                "BUILDKITE=true BUILDKITE_BUILD_URL=https://buildkite.com/a/b/builds/1 BUILDKITE_BRANCH=x "
                        + "| https://buildkite.com/a/b/builds/1 | x",
                "TRAVIS=true TRAVIS_JOB_WEB_URL=https://app.travis-ci.com/a/b/jobs/1 TRAVIS_BRANCH=x "
                        + "| https://app.travis-ci.com/a/b/jobs/1 | x",
                "DRONE=true DRONE_BUILD_LINK=https://drone.example/a/b/1 DRONE_BRANCH=x | https://drone.example/a/b/1"
                        + " | x",
                "TEAMCITY_VERSION=2025 BUILD_URL=https://tc.example/build/1 | https://tc.example/build/1 | ''",
                "JENKINS_URL=https://ci.example/ BUILD_URL=https://ci.example/job/a/1/ GIT_BRANCH=origin/main "
                        + "| https://ci.example/job/a/1/ | main"
            })
    void isKnownByItsVariables(String variables, String address, String branch) {
        Map<String, String> environment = new HashMap<>();
        for (String variable : variables.split(" ", -1)) {
            int equals = variable.indexOf('=');
            environment.put(variable.substring(0, equals), variable.substring(equals + 1));
        }
        JobVariables job = CiEnvironment.running(environment).orElseThrow().job();
        assertEquals(address, job.address(environment).orElse(""));
        assertEquals(branch, job.branch(environment).orElse(""));
    }

    @Test
    void saysNothingWhereAVariableIsMissing() {
        assertEquals(
                "", CiEnvironment.running(Map.of()).map(CiEnvironment::title).orElse(""));
        Map<String, String> half = Map.of("GITHUB_ACTIONS", "true", "GITHUB_SERVER_URL", "https://github.com");
        assertEquals(
                "",
                CiEnvironment.running(half).orElseThrow().job().address(half).orElse(""));
    }

    @Test
    void fillsInAnyText() {
        Map<String, String> odd = Map.of(
                "TF_BUILD", "True",
                "SYSTEM_COLLECTIONURI", "https://dev.azure.com/o/",
                "SYSTEM_TEAMPROJECT", "My $1 \\ Shop",
                "BUILD_BUILDID", "1");
        assertEquals(
                "https://dev.azure.com/o/My%20$1%20\\%20Shop/_build/results?buildId=1",
                CiEnvironment.running(odd).orElseThrow().job().address(odd).orElseThrow());
    }
}
